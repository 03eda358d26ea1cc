/** What moved an item, newest first; sales lead to their transaction. */
import { Link } from '@tanstack/react-router'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { words } from '../words/words.ts'
import type { ItemDetail } from './item.ts'

type Movement = ItemDetail['movements'][number]

export function MovementsCard({ detail }: { detail: ItemDetail }) {
  const t = words.useWords()
  const { movements, item } = detail
  return (
    <Card title={t('item.movements')} isFlush>
      {movements.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-ink-muted">{t('item.no_movements')}</p>
      ) : (
        <table className="w-full text-sm" aria-label={t('item.movements')}>
          <TableHead
            columns={[
              { label: t('item.moved_at') },
              { label: t('item.moved_by') },
              { label: t('transactions.store'), hiddenBelow: 'sm' },
              { label: t('ledger.movement'), isFigure: true },
            ]}
          />
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {movements.map((movement, index) => (
              // A transaction may move an item in several lines.
              // biome-ignore lint/suspicious/noArrayIndexKey: the id alone does not tell its lines apart
              <MovementRow key={`${movement.transactionId} ${index}`} movement={movement} unit={item.unit} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function MovementRow({ movement, unit }: { movement: Movement; unit: string }) {
  const t = words.useWords()
  const formats = useFormats()
  const { transactionId, storeName, at, type, quantityMilli } = movement
  return (
    <tr>
      <td className={`${cell} figures sm:whitespace-nowrap`}>{formats.storeMoment(at)}</td>
      <td className={cell}>
        {type === 'retail_transaction' ? (
          <Link to="/transactions/$transactionId" params={{ transactionId }} className={linkLook}>
            {quantityMilli > 0 ? t('movement.return') : t('movement.sale')}
          </Link>
        ) : (
          movementName(t, type)
        )}
        <span className="block text-xs text-ink-muted sm:hidden">{storeName}</span>
      </td>
      <td className={`${cell} text-ink-muted max-sm:hidden`}>{storeName}</td>
      <td className={`${figureCell} font-medium`}>{formats.movement(quantityMilli, unit)}</td>
    </tr>
  )
}

/** The name of what moved goods; its code where a newer server knows more than this page. */
function movementName(t: ReturnType<typeof words.useWords>, type: string): string {
  return type === 'stock_document' ? t('movement.stock_document') : type
}
