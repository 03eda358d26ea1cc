/**
 * Cash besides selling, from the menu: movements, the X report, and the count that ends the shift.
 *
 *   choose ──▶ move ──▶ moved        choose ──▶ X report        choose ──▶ counting ──▶ counted ──▶ (closed)
 */
import type { MovedCash } from '@kassa/client'
import type { CashMovementType, TillReport } from '@kassa/kernel'
import { Sheet } from '@kassa/ui'
import { Suspense, useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { CashChoice } from './CashChoice.tsx'
import { CloseForm } from './CloseForm.tsx'
import { CountForm } from './CountForm.tsx'
import { cashWords } from './cashWords.ts'
import { MoveForm } from './MoveForm.tsx'
import { MovementPaper } from './MovementPaper.tsx'
import { ReportPaper } from './ReportPaper.tsx'

export type CashStep =
  | { name: 'choose' }
  | { name: 'move'; type: CashMovementType }
  | { name: 'moved'; moved: MovedCash }
  | { name: 'x'; report: TillReport }

/** The sheet. */
export function CashPanel() {
  return (
    <Suspense>
      <CashSheet />
    </Suspense>
  )
}

function CashSheet() {
  const t = cashWords.useWords()
  const till = useTill()
  const { close } = usePanel()
  const shift = useTillView((view) => view.shift)
  const [step, go] = useState<CashStep>({ name: 'choose' })
  const leave = () => {
    void till.cash?.leave()
    close()
  }
  if (shift?.name === 'counting')
    return (
      <Sheet isOpen onClose={leave} title={t('count.title')} description={t('count.lead')}>
        <CountForm onBack={() => void till.cash?.leave()} />
      </Sheet>
    )
  if (shift?.name === 'counted')
    return (
      <Sheet isOpen onClose={leave} title={t('result.title')}>
        <CloseForm cash={shift.cash} />
      </Sheet>
    )
  return (
    <Sheet isOpen onClose={leave} title={t(titles[step.name === 'move' ? step.type : step.name])}>
      <Step step={step} go={go} onDone={leave} />
    </Sheet>
  )
}

const titles = {
  choose: 'menu.title',
  moved: 'menu.title',
  x: 'report.x',
  paid_in: 'menu.paid_in',
  paid_out: 'menu.paid_out',
  picked_up: 'menu.picked_up',
} as const

function Step(props: { step: CashStep; go: (step: CashStep) => void; onDone: () => void }) {
  const { step, go, onDone } = props
  switch (step.name) {
    case 'choose':
      return <CashChoice go={go} />
    case 'move':
      return <MoveForm type={step.type} onMoved={(moved) => go({ name: 'moved', moved })} />
    case 'moved':
      return <MovementPaper moved={step.moved} onDone={onDone} />
    case 'x':
      return <ReportPaper report={step.report} />
  }
}
