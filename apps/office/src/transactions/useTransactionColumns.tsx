/** The columns of the table of transactions. */
import type { TransactionRow } from '@kassa/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import type { Column } from '../table/column.ts'
import { rowLink } from '../table/LongTable.tsx'
import { words } from '../words/words.ts'
import { ReviewMark, TenderMarks } from './RowMarks.tsx'

/** Returns the columns, the same until the language changes. */
export function useTransactionColumns(): readonly Column<TransactionRow>[] {
  const t = words.useWords()
  const formats = useFormats()
  return useMemo(
    () => [
      {
        id: 'at',
        head: t('transactions.at'),
        rem: 11,
        cell: ({ at }) => <span className="figures">{formats.storeMoment(at)}</span>,
      },
      {
        id: 'number',
        head: t('transactions.receipt'),

        cell: (row) => (
          <span className="flex items-center gap-2">
            <Link
              to="/transactions/$transactionId"
              params={{ transactionId: row.transactionId }}
              className={rowLink}
            >
              {t('transactions.number', { number: row.receiptNumber })}
            </Link>
            <ReviewMark reviewReasons={row.reviewReasons} />
          </span>
        ),
      },
      {
        id: 'store',
        head: t('transactions.store'),

        cell: (row) => row.storeName,
      },
      {
        id: 'register',
        head: t('transactions.register'),

        isForDesk: true,
        cell: (row) => row.registerName,
      },
      {
        id: 'operator',
        head: t('transactions.operator'),

        isForDesk: true,
        cell: (row) => row.operatorName,
      },
      {
        id: 'lines',
        head: t('transactions.lines'),
        rem: 4.5,
        isNumeric: true,
        isForDesk: true,
        cell: (row) => formats.count(row.lineCount),
      },
      {
        id: 'tenders',
        head: t('transactions.paid_by'),
        rem: 10,
        cell: (row) => <TenderMarks tenderTypes={row.tenderTypes} />,
      },
      {
        id: 'total',
        head: t('transactions.total'),
        rem: 8.5,
        isNumeric: true,
        cell: (row) => <span className="font-semibold">{formats.amount(row.totalMinor, row.currency)}</span>,
      },
    ],
    [t, formats],
  )
}
