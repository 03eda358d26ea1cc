/** What was paid so far in a split payment. */
import type { Tender, ValueTender } from '@kassa/kernel'
import { Amount, CardIcon, CashIcon, GiftIcon } from '@kassa/ui'
import { takeAway } from '../shell/laterTenders.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'

function TenderIcon({ type }: { type: Tender['type'] }) {
  const Shape = type === 'cash' ? CashIcon : type === 'card' ? CardIcon : GiftIcon
  return <Shape className="text-ink-muted" />
}

function valueName(type: ValueTender['type']): 'store_credit_ending' | 'gift_card_ending' {
  return type === 'store_credit' ? 'store_credit_ending' : 'gift_card_ending'
}

/** What a card was given back stays with it. */
function isRemovable(tender: Tender): boolean {
  return tender.type !== 'card' || tender.reverses === undefined
}

/** The tenders, in the order in which they came. */
export function TenderList({ tenders }: { tenders: readonly Tender[] }) {
  const t = laterWords.useWords()
  const currency = useCurrency()
  const nameOf = (tender: Tender) => {
    if (tender.type === 'cash')
      return tender.foreign === undefined ? t('pay.cash') : `${t('pay.cash')} ${tender.foreign.currency}`
    if (tender.type === 'other') return tender.name
    if (tender.type === 'points') return t('pay.points')
    if (tender.type === 'house_account') return t('pay.house_account')
    if (tender.type !== 'card')
      return t(`pay.${valueName(tender.type)}`, { digits: tender.accountId.slice(-4) })
    if (tender.lastDigits === undefined || tender.lastDigits === '') return tender.scheme ?? t('pay.card')
    return t('pay.card_ending', { scheme: tender.scheme ?? t('pay.card'), digits: tender.lastDigits })
  }
  return (
    <section aria-label={t('pay.tenders')} className="rounded-lg border border-line bg-surface shadow-card">
      <ul>
        {tenders.map((tender, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: tenders are only ever added at the end
            key={place}
            className="flex min-h-touch items-center gap-3 border-b border-line px-4 py-2 last:border-b-0"
          >
            <TenderIcon type={tender.type} />
            <span className="min-w-0 flex-1 wrap-break-word">{nameOf(tender)}</span>
            <Amount amountMinor={tender.amountMinor} currency={currency} className="font-semibold" />
            {isRemovable(tender) && <takeAway.Screen place={place} name={nameOf(tender)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
