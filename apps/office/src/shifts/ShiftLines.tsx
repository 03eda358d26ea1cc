/** A shift in two lines, on a phone. */
import type { ShiftRow } from '@kassa/contract'
import { useFormats } from '../formats/useFormats.ts'
import { Difference } from './Difference.tsx'
import { ReportLink } from './ReportLink.tsx'

/** The two lines. */
export function ShiftLines({ row }: { row: ShiftRow }) {
  const formats = useFormats()
  const detail = [formats.shortStoreMoment(row.closedAt, Date.now()), row.registerName, row.closedBy]
  return (
    <span className="flex w-full items-center gap-3">
      <span className="min-w-0 flex-1">
        <ReportLink row={row} />
        <span className="figures block truncate text-sm text-ink-muted">{detail.join(' · ')}</span>
      </span>
      <Difference differenceMinor={row.differenceMinor} currency={row.currency} />
    </span>
  )
}
