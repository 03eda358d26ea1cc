/** The columns of the table of shifts. */
import type { ShiftRow } from '@kassa/contract'
import { useMemo } from 'react'
import { type Formats, useFormats } from '../formats/useFormats.ts'
import type { Column } from '../table/column.ts'
import { words } from '../words/words.ts'
import { Difference } from './Difference.tsx'
import { ReportLink } from './ReportLink.tsx'

type Reader = { t: ReturnType<typeof words.useWords>; formats: Formats }

/** Returns the columns, the same until the language changes. */
export function useShiftColumns(): readonly Column<ShiftRow>[] {
  const t = words.useWords()
  const formats = useFormats()
  return useMemo(() => columnsIn({ t, formats }), [t, formats])
}

function columnsIn({ t, formats }: Reader): readonly Column<ShiftRow>[] {
  return [
    {
      id: 'closed',
      head: t('shifts.closed'),
      rem: 11,
      cell: (row) => <span className="figures">{formats.storeMoment(row.closedAt)}</span>,
    },
    { id: 'report', head: t('shifts.report'), rem: 6.5, cell: (row) => <ReportLink row={row} /> },
    {
      id: 'register',
      head: t('shifts.register'),
      leastRem: 6,
      cell: (row) => <Cut text={`${row.registerName} · ${row.storeName} · ${row.closedBy}`} />,
    },
    ...cashColumns({ t, formats }),
    {
      id: 'difference',
      head: t('shifts.difference'),
      rem: 7.5,
      isNumeric: true,
      cell: (row) => <Difference differenceMinor={row.differenceMinor} currency={row.currency} />,
    },
    {
      id: 'note',
      head: t('shifts.note'),
      leastRem: 6,
      isForDesk: true,
      cell: ({ note }) => <Cut text={note ?? ''} />,
    },
  ]
}

/** From the float to what should be there, as the till reckons it. */
function cashColumns({ t, formats }: Reader): Column<ShiftRow>[] {
  const amounts = (column: Pick<Column<ShiftRow>, 'id' | 'head'>, amountOf: (row: ShiftRow) => number) => ({
    ...{ ...column, rem: 7.5, isNumeric: true },
    cell: (row: ShiftRow) => formats.amount(amountOf(row), row.currency),
  })
  const moved = ({ paidInMinor, paidOutMinor, pickedUpMinor }: ShiftRow) =>
    paidInMinor - paidOutMinor - pickedUpMinor
  return [
    { ...amounts({ id: 'float', head: t('shifts.float') }, (row) => row.floatMinor), isForDesk: true },
    amounts({ id: 'taken', head: t('shifts.taken') }, (row) => row.tenderedMinor),
    { ...amounts({ id: 'moved', head: t('shifts.moved') }, moved), isForDesk: true },
    amounts({ id: 'expected', head: t('shifts.expected') }, (row) => row.expectedMinor),
  ]
}

function Cut({ text }: { text: string }) {
  return (
    <span className="block truncate" title={text}>
      {text}
    </span>
  )
}
