/** An X or Z report, in the language of the store. */
import type { StaffView } from '@kassa/client'
import type { NamesById, TillReport } from '@kassa/kernel'
import { useMemo } from 'react'
import { reportDocument } from '../receipt/tillDocuments.ts'
import { useTillView } from '../till/TillContext.tsx'
import { TillPaper } from './TillPaper.tsx'

type ReportPaperProps = Omit<Parameters<typeof TillPaper>[0], 'document'> & { report: TillReport }

/** The report as paper. */
export function ReportPaper({ report, ...paper }: ReportPaperProps) {
  const store = useTillView((view) => view.register?.store)
  const staff = useTillView((view) => view.staff)
  const document = useMemo(
    () => store && reportDocument(report, { store, staffNames: namesOf(staff) }),
    [report, store, staff],
  )
  return document === undefined ? null : <TillPaper document={document} {...paper} />
}

/** Names of those who work here, by id. */
export function namesOf(staff: readonly StaffView[]): NamesById {
  return Object.fromEntries(staff.map(({ staffId, name }) => [staffId, name]))
}
