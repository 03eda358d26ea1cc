/** A coupon that was shown: what it takes off, or that it takes nothing off yet, and how to take it out again. */
import type { Coupon } from '@kassa/kernel'
import { CloseIcon, IconButton, TicketIcon } from '@kassa/ui'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { OfferRow } from './OfferRow.tsx'

type CouponRowProps = { coupon: Coupon; name: string; amountMinor: number | undefined }

/** The row; while the basket is being paid it can only be read. */
export function CouponRow({ coupon: { couponId }, name, amountMinor }: CouponRowProps) {
  const t = laterWords.useWords()
  const till = useTill()
  const isOpen = useTillView((view) => view.flow.name === 'scanning')
  const remove = (
    <IconButton
      icon={CloseIcon}
      label={t('offers.remove_coupon', { code: couponId })}
      onClick={() => void till.removeCoupon(couponId)}
      className="-mr-3"
    />
  )
  return (
    <OfferRow
      icon={TicketIcon}
      name={name}
      detail={couponId}
      amountMinor={amountMinor}
      pending={t('offers.not_yet')}
      action={isOpen && remove}
    />
  )
}
