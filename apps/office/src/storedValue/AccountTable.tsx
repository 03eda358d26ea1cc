/** Accounts of stored value, those that moved last first; each leads to its page. */
import { Badge } from '@kassa/ui'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../formats/useFormats.ts'
import { linkLook } from '../shell/linkLook.ts'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { tenderName } from '../transactions/tenderName.ts'
import { words } from '../words/words.ts'
import { type AccountRow, accountTitle, isOverdrawn } from './storedValue.ts'

/** `isComplete`: there are no more than these. */
export function AccountTable({
  accounts,
  isComplete,
}: {
  accounts: readonly AccountRow[]
  isComplete: boolean
}) {
  const t = words.useWords()
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface pt-2 shadow-card">
      <table className="w-full text-sm" aria-label={t('place.stored_value')}>
        <TableHead
          columns={[
            { label: t('stored_value.number') },
            { label: t('stored_value.kind'), hiddenBelow: 'sm' },
            { label: t('stored_value.last'), hiddenBelow: 'sm' },
            { label: t('stored_value.balance'), isFigure: true },
          ]}
        />
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {accounts.map((row) => (
            <Row key={`${row.kind} ${row.currency} ${row.accountId}`} row={row} />
          ))}
        </tbody>
      </table>
      {!isComplete && <p className="px-5 py-3 text-sm text-ink-muted">{t('stored_value.more')}</p>}
    </div>
  )
}

function Row({ row }: { row: AccountRow }) {
  const t = words.useWords()
  const formats = useFormats()
  const { kind, accountId, currency, balanceMinor, lastAt, isBlocked } = row
  const overdrawn = kind === 'house_account' ? t('stored_value.over_limit') : t('stored_value.overdrawn')
  return (
    <tr>
      <td className={cell}>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to="/gift-cards/$kind/$currency/$accountId"
            params={{ kind, currency, accountId }}
            className={`${linkLook} figures`}
          >
            {accountTitle(row, t('stored_value.customer_gone'))}
          </Link>
          {isBlocked && <Badge tone="danger">{t('stored_value.blocked')}</Badge>}
          {isOverdrawn(row) && <Badge tone="warning">{overdrawn}</Badge>}
        </span>
        <span className="block text-xs text-ink-muted sm:hidden">
          {tenderName(t, kind)} · {formats.moment(lastAt)}
        </span>
      </td>
      <td className={`${cell} max-sm:hidden`}>{tenderName(t, kind)}</td>
      <td className={`${cell} figures text-ink-muted max-sm:hidden`}>{formats.moment(lastAt)}</td>
      <td className={`${figureCell} font-medium`}>{formats.amount(balanceMinor, currency)}</td>
    </tr>
  )
}
