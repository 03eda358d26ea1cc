/**
 * Someone is signed in and no shift is open: the float is counted, or the shift that was just closed ends with its report.
 *
 *   float ──▶ (selling)        closed ──▶ Z report ──▶ float
 * A scan is refused until a shift is open, and says so.
 */
import type { ShiftView } from '@kassa/client'
import { announce } from '@kassa/ui'
import { useState } from 'react'
import { ApprovalSheet } from '../approval/ApprovalSheet.tsx'
import { playTone } from '../feedback/sounds.ts'
import { NoticeBar } from '../notice/NoticeBar.tsx'
import { NoticeCard } from '../notice/NoticeCard.tsx'
import { useScans } from '../scanner/useScans.ts'
import { takeBadgeScan } from '../signIn/badgeScan.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { ClosedShift } from './ClosedShift.tsx'
import { cashWords } from './cashWords.ts'
import { FloatForm } from './FloatForm.tsx'
import { ZReport } from './ZReport.tsx'

/** The screen. */
export function ShiftScreen() {
  const shift = useTillView((view) => view.shift)
  const till = useTill()
  const t = cashWords.useWords()
  const say = laterWords.useWords()
  const [refusedCode, setRefusedCode] = useState<string>()
  // While the shift is being opened a scan waits its turn behind it; before, nothing is sold.
  useScans(async (code) => {
    if (await takeBadgeScan(till, code)) return
    const { status } = await till.scan(code)
    if (status !== 'not_now') return
    playTone('refused')
    announce(say('notice.scan_not_now', { code }), true)
    setRefusedCode(code)
  })
  return (
    <>
      {shift !== undefined && <Step shift={shift} />}
      <NoticeBar onSearch={() => {}} />
      {refusedCode !== undefined && (
        <NoticeCard
          code="scan_not_now"
          title={say('notice.scan_not_now', { code: refusedCode })}
          lead={t('float.scan_lead')}
          onDismiss={() => setRefusedCode(undefined)}
        />
      )}
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
