/** The way from a shift to the Z report of its day. */
import type { ShiftRow } from '@kassa/contract'
import { Link } from '@tanstack/react-router'
import { rowLink } from '../table/LongTable.tsx'
import { ReviewMark } from '../transactions/RowMarks.tsx'
import { words } from '../words/words.ts'

/** The link of the row; says so where there is no report yet. */
export function ReportLink({ row: { device, incarnation, report } }: { row: ShiftRow }) {
  const t = words.useWords()
  if (report === null) return <span className="text-ink-muted">{t('shifts.no_report')}</span>
  return (
    <span className="flex items-center gap-2">
      <Link
        to="/shifts/$device/$incarnation/$seq"
        params={{ device, incarnation: String(incarnation), seq: String(report.seq) }}
        className={rowLink}
      >
        {t('shifts.report_number', { number: report.number })}
      </Link>
      <ReviewMark reviewReasons={report.reviewReasons} />
    </span>
  )
}
