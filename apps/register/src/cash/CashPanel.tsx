/**
 * Cash besides selling, from the menu: movements, the X report, and the count that ends the shift.
 *
 *   choose ──▶ move ──▶ receipt        choose ──▶ X report        choose ──▶ counting ──▶ counted ──▶ (closed)
 */
import type { CashPaper } from '@kassa/client'
import type { CashMovementType } from '@kassa/kernel'
import { Dialog, Sheet } from '@kassa/ui'
import { useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { CashChoice } from './CashChoice.tsx'
import { CloseForm } from './CloseForm.tsx'
import { CountForm } from './CountForm.tsx'
import { cashWords } from './cashWords.ts'
import { MoveForm } from './MoveForm.tsx'
import { MovementPaper } from './MovementPaper.tsx'
import { ReportPaper } from './ReportPaper.tsx'

/** The sheet. Counting and what was made are the till's to say; only the choice is kept here. */
export function CashPanel() {
  const t = cashWords.useWords()
  const till = useTill()
  const { close } = usePanel()
  const shift = useTillView((view) => view.shift)
  const [moving, move] = useState<CashMovementType>()
  const leave = () => {
    void till.cash?.leave()
    close()
  }
  if (shift?.name === 'counting')
    return (
      <Dialog isOpen size="lg" onClose={leave} title={t('count.title')} description={t('count.lead')}>
        <CountForm onBack={() => void till.cash?.leave()} />
      </Dialog>
    )
  if (shift?.name === 'counted')
    return (
      <Sheet isOpen onClose={leave} title={t('result.title')}>
        <CloseForm cash={shift.cash} />
      </Sheet>
    )
  if (shift?.name === 'open' && shift.paper !== undefined)
    return (
      <Sheet isOpen onClose={leave} title={t(titleOf(shift.paper))}>
        <Paper paper={shift.paper} onDone={leave} />
      </Sheet>
    )
  return (
    <Sheet isOpen onClose={leave} title={t(moving === undefined ? 'menu.title' : `menu.${moving}`)}>
      {moving === undefined ? <CashChoice onMove={move} /> : <MoveForm type={moving} />}
    </Sheet>
  )
}

function titleOf(paper: CashPaper): 'report.x' | `menu.${CashMovementType}` {
  return paper.type === 'x_report' ? 'report.x' : `menu.${paper.moved.type}`
}

function Paper({ paper, onDone }: { paper: CashPaper; onDone: () => void }) {
  return paper.type === 'x_report' ? (
    <ReportPaper report={paper.report} />
  ) : (
    <MovementPaper moved={paper.moved} onDone={onDone} />
  )
}
