/** The goods that a transaction moved. */
import type { RetailTransaction } from '@kassa/kernel'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { words } from '../words/words.ts'
import { sourcesOfStock } from './entrySource.ts'
import { Figure } from './Figure.tsx'
import type { TransactionDetail } from './transaction.ts'

export function StockCard({ detail }: { detail: TransactionDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  const { stock, transaction, row } = detail
  return (
    <Card title={t('ledger.stock')} isFlush>
      {stock.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-ink-muted">{t('ledger.no_stock')}</p>
      ) : (
        <table className="w-full text-sm" aria-label={t('ledger.stock')}>
          <TableHead
            columns={[
              { label: t('transaction.item') },
              { label: t('transactions.store'), hiddenBelow: 'sm' },
              { label: t('ledger.movement'), isFigure: true },
            ]}
          />
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {stock.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries of a ledger never move
              <tr key={index}>
                <td className={cell}>
                  <Link to="/items/$itemId" params={{ itemId: entry.itemId }} className={linkLook}>
                    {entry.name}
                  </Link>
                </td>
                <td className={`${cell} text-ink-muted max-sm:hidden`}>{row.storeName}</td>
                <td className={figureCell}>
                  <Figure paths={sourcesOfStock(transaction, entry)}>
                    {formats.movement(entry.quantityMilli, unitOf(transaction, entry.itemId))}
                  </Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function unitOf({ lines }: RetailTransaction, itemId: string): string {
  return lines.find((line) => line.itemId === itemId)?.unit ?? 'piece'
}
