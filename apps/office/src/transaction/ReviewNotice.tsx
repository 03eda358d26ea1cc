/** Why someone must look at a transaction. It was signed, so it is kept and posted as it is. */
import { WarningIcon } from '@kassa/ui'
import { words } from '../words/words.ts'

export function ReviewNotice({ reasons }: { reasons: readonly string[] }) {
  const t = words.useWords()
  if (reasons.length === 0) return null
  return (
    <aside className="flex gap-3 rounded-lg bg-warning-soft p-4 text-sm text-on-warning-soft">
      <WarningIcon size={20} />
      <div>
        <p className="font-semibold">{t('transaction.to_review')}</p>
        <ul className="mt-0.5 list-disc pl-4">
          {reasons.map((reason) => (
            <li key={reason}>{reviewReason(t, reason)}</li>
          ))}
        </ul>
        <p className="mt-1">{t('transaction.review_remedy')}</p>
      </div>
    </aside>
  )
}

function reviewReason(t: ReturnType<typeof words.useWords>, reason: string): string {
  switch (reason) {
    case 'lines_differ_from_total':
    case 'taxes_differ_from_total':
    case 'tenders_differ_from_total':
    case 'report_differs':
    case 'report_number_differs':
    case 'report_not_summed':
    case 'device_revoked':
    case 'read_from_paper':
    case 'coupon_used_before':
    case 'returned_twice':
    case 'order_paid_twice':
    case 'value_overdrawn':
    case 'value_blocked':
    case 'points_overdrawn':
    case 'account_over_limit':
      return t(`review.${reason}`)
    default:
      return t('review.other', { code: reason })
  }
}
