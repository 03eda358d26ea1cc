/** What moved on an account, newest first, with the balance after it; each leads to its transaction. */
import { Link } from '@tanstack/react-router'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { words } from '../words/words.ts'
import type { AccountDetail } from './storedValue.ts'

export function AccountMovements({ detail: { movements, currency } }: { detail: AccountDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  return (
    <Card title={t('item.movements')} isFlush>
      <table className="w-full text-sm" aria-label={t('item.movements')}>
        <TableHead
          columns={[
            { label: t('item.moved_at') },
            { label: t('transactions.store'), hiddenBelow: 'sm' },
            { label: t('ledger.movement'), isFigure: true },
            { label: t('stored_value.balance'), isFigure: true },
          ]}
        />
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {movements.map(({ transactionId, at, storeName, amountMinor, balanceMinor }) => (
            <tr key={transactionId}>
              <td className={`${cell} figures`}>
                <Link to="/transactions/$transactionId" params={{ transactionId }} className={linkLook}>
                  {formats.moment(at)}
                </Link>
                <span className="block text-xs text-ink-muted sm:hidden">{storeName}</span>
              </td>
              <td className={`${cell} text-ink-muted max-sm:hidden`}>{storeName}</td>
              <td className={`${figureCell} font-medium`}>{formats.amount(amountMinor, currency)}</td>
              <td className={figureCell}>{formats.amount(balanceMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
