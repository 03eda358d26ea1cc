/** What promotions took off the basket, and the coupons that were shown: the customer asks, the cashier reads it out. */
import { TagIcon } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { CouponRow } from './CouponRow.tsx'
import { HintRow } from './HintRow.tsx'
import { OfferRow } from './OfferRow.tsx'
import { offersOf } from './offersOf.ts'
import { useOfferHint } from './useOfferHint.ts'

/** More would push the lines out of sight: the rest is told by the line. */
const mostShown = 3

/** The list; nothing where no promotion took part and no coupon was shown. */
export function BasketOffers() {
  const t = laterWords.useWords()
  const basket = useTillView((view) => view.basket)
  const names = useTillView((view) => view.offerNames)
  const { coupons = [] } = basket
  const isOpen = useTillView((view) => view.flow.name === 'scanning')
  const hint = useOfferHint(basket, isOpen)
  const offers = basket.status === 'priced' ? offersOf(basket, names) : []
  const ofCoupons = new Set(coupons.map(({ promotionId }) => promotionId))
  const others = offers.filter(({ promotionId }) => !ofCoupons.has(promotionId))
  if (coupons.length === 0 && others.length === 0 && hint === undefined) return null
  const shown = others.slice(0, mostShown)
  return (
    <section aria-label={t('offers.title')} className="border-b border-line bg-accent-soft/40 px-4 py-1.5">
      <ul>
        {coupons.map((coupon) => (
          <CouponRow
            key={coupon.couponId}
            coupon={coupon}
            name={names[coupon.promotionId] ?? coupon.couponId}
            amountMinor={offers.find(({ promotionId }) => promotionId === coupon.promotionId)?.amountMinor}
          />
        ))}
        {shown.map(({ promotionId, name, amountMinor }) => (
          <OfferRow key={promotionId} icon={TagIcon} name={name} amountMinor={amountMinor} />
        ))}
        {hint !== undefined && <HintRow hint={hint} name={names[hint.promotionId] ?? ''} />}
      </ul>
      {others.length > mostShown && (
        <p className="text-sm text-ink-muted">{t('offers.more', { count: others.length - mostShown })}</p>
      )}
    </section>
  )
}
