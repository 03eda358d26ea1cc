/**
 * Someone is signed in and no shift is open: the float is counted, or the shift that was just closed ends with its report.
 *
 *   float ──▶ (selling)        closed ──▶ Z report ──▶ float
 */
import type { ShiftView } from '@kassa/client'
import { ApprovalSheet } from '../approval/ApprovalSheet.tsx'
import { NoticeBar } from '../notice/NoticeBar.tsx'
import { useScans } from '../scanner/useScans.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { ClosedShift } from './ClosedShift.tsx'
import { FloatForm } from './FloatForm.tsx'
import { ZReport } from './ZReport.tsx'

/** The screen. */
export function ShiftScreen() {
  const shift = useTillView((view) => view.shift)
  const till = useTill()
  // While the shift is being opened a scan waits its turn behind it; before, nothing is sold.
  useScans((code) => void till.scan(code))
  return (
    <>
      {shift !== undefined && <Step shift={shift} />}
      <NoticeBar onSearch={() => {}} />
      <ApprovalSheet />
    </>
  )
}

function Step({ shift }: { shift: ShiftView }) {
  switch (shift.name) {
    case 'no_shift':
      return <FloatForm canReport={shift.canReport} />
    case 'closed':
      return <ClosedShift cash={shift.cash} />
    case 'reported':
      return <ZReport report={shift.report} />
    case 'open':
    case 'counting':
    case 'counted':
    case 'recording':
      return null
  }
}
