/** What becomes of an attempt at a terminal: its answer, its doubt, its outcome. */
import { type AttemptOutcome, hasMovedMoney } from '../payment/attemptOutcome.ts'
import type { CardAttempt } from './sale.ts'
import type { SaleEffect, SaleEvent, SaleState, SaleStep } from './saleState.ts'
import { done, notNow, openFor } from './saleStep.ts'
import { settlementOf, withOutcome } from './tenderings.ts'
import { giveBack, settledOrTendering } from './tenderSteps.ts'

type AtTerminal = Extract<SaleState, { name: 'asking' | 'checking' | 'in_doubt' }>
type OutcomeState = Extract<SaleState, { name: 'recording_outcome' }>
type Notify = Extract<SaleEffect, { name: 'notify' }>

/** The terminal's word, or that none was to be had: then it is asked what became of it, and only asked. */
export function answered(state: AtTerminal, event: Extract<SaleEvent, { name: 'answered' }>): SaleStep {
  const { tendering, attempt } = state
  if (event.attemptId !== attempt.attemptId) return notNow(state)
  if (event.outcome.status !== 'in_doubt') return recordOutcome(state, event.outcome)
  return state.name === 'asking'
    ? done({ name: 'checking', tendering, attempt }, { name: 'check_terminal', attempt })
    : done({ name: 'in_doubt', tendering, attempt })
}

/** The outcome is known: it is journalled, and the attempt forgotten, in one transaction. */
export function recordOutcome({ tendering, attempt }: AtTerminal, outcome: AttemptOutcome): SaleStep {
  const next = withOutcome(tendering, attempt, outcome)
  const isAllGivenBack = endsSale(attempt) && outcome.status === 'reversed' && next.payments.length === 0
  const after = isAllGivenBack ? undefined : next
  return done(
    { name: 'recording_outcome', tendering, attempt, outcome },
    { name: 'record_outcome', attempt, outcome, after },
  )
}

/** The outcome is durable: the sale is closed, or goes on being paid, or being given back. */
export function outcomeRecorded(state: OutcomeState, _: SaleEvent, freshId: string): SaleStep {
  const { attempt, outcome } = state
  const tendering = withOutcome(state.tendering, attempt, outcome)
  if (endsSale(attempt) && outcome.status === 'reversed') {
    return tendering.payments.length === 0
      ? done({ name: 'scanning' }, { name: 'let_go', tendering })
      : giveBack(tendering, freshId)
  }
  const notices = noticesOf(state)
  const settled = hasMovedMoney(outcome) ? settlementOf(tendering) : undefined
  if (settled?.status === 'settled') {
    const step = settledOrTendering(tendering)
    return { ...step, effects: [...notices, ...step.effects] }
  }
  if (settled?.status === 'tender_exceeds_due') {
    const { excessMinor } = settled
    notices.push({ name: 'notify', code: 'tender_exceeds_due', detail: { excessMinor } })
  }
  return done(openFor(tendering), ...notices)
}

/** The payment belongs to the sale that is open, not to an earlier one whose goods come back. */
function isOwn({ reverses, refunds }: CardAttempt): boolean {
  return reverses !== undefined && refunds === undefined
}

/** The whole sale is being cancelled. */
function endsSale(attempt: CardAttempt): boolean {
  return isOwn(attempt) && attempt.isAlone === undefined
}

function noticesOf({ attempt, outcome }: OutcomeState): Notify[] {
  if (attempt.reverses !== undefined) {
    if (outcome.status === 'reversed') return []
    const detail = { amountMinor: attempt.amountMinor }
    return [{ name: 'notify', code: isOwn(attempt) ? 'reversal_failed' : 'refund_failed', detail }]
  }
  switch (outcome.status) {
    case 'approved':
      return outcome.isPartial
        ? [{ name: 'notify', code: 'terminal_partial', detail: { amountMinor: outcome.amountMinor } }]
        : []
    case 'declined':
      return [{ name: 'notify', code: 'terminal_declined', detail: { reason: outcome.reason } }]
    case 'busy':
      return [{ name: 'notify', code: 'terminal_busy' }]
    case 'unreachable':
      return [{ name: 'notify', code: 'terminal_unreachable' }]
    case 'not_found':
    case 'aborted':
      return [{ name: 'notify', code: 'terminal_aborted' }]
    default:
      return []
  }
}
