/** Attempts at a terminal and what became of them, as facts. */
import type { FactBody } from '@kassa/contract'
import type { Fact } from '@kassa/journal'
import { negate } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { CardAttempt } from '../selling/sale.ts'
import { type AttemptOutcome, hasMovedMoney } from './attemptOutcome.ts'

const longestDetail = 500

/** Returns the fact that a terminal is about to be asked. */
export function attemptFact(attempt: CardAttempt, operatorId: string): Fact {
  const { attemptId, terminalId, currency, reverses } = attempt
  return fact('payment_attempted', {
    operatorId,
    attemptId,
    terminalId,
    amountMinor: directed(attempt, attempt.amountMinor),
    currency,
    ...(reverses === undefined ? {} : { reverses: reverses.attemptId }),
  })
}

/** Returns what is to be journalled of an outcome: the resolution, and the terminal's failure where it did not answer. */
export function outcomeFacts(attempt: CardAttempt, outcome: AttemptOutcome): Fact[] {
  const { attemptId } = attempt
  const amountMinor = hasMovedMoney(outcome) ? directed(attempt, outcome.amountMinor) : 0
  const detail = detailOf(outcome).slice(0, longestDetail)
  const body = {
    ...{ attemptId, status: statusOf(outcome), amountMinor },
    ...(detail === '' ? {} : { detail }),
    ...(outcome.status === 'voided_by_hand' ? { operatorId: outcome.operatorId } : {}),
  }
  const failed = outcome.status === 'unreachable' || outcome.status === 'busy'
  return [
    fact('payment_resolved', body),
    ...(failed ? [fact('device_failed', { device: 'terminal', status: outcome.status })] : []),
  ]
}

function directed({ reverses }: CardAttempt, amountMinor: number): number {
  return reverses === undefined ? amountMinor : negate(amountMinor)
}

function statusOf({ status }: AttemptOutcome): FactBody['payment_resolved']['status'] {
  if (status === 'busy') return 'unreachable'
  if (status === 'voided_by_hand') return 'aborted'
  return status
}

function detailOf(outcome: AttemptOutcome): string {
  switch (outcome.status) {
    case 'approved':
      return outcome.transactionReference
    case 'declined':
      return `${outcome.reason} ${outcome.detail}`.trim()
    case 'aborted':
      return outcome.by
    case 'busy':
    case 'unreachable':
      return outcome.detail
    case 'voided_by_hand':
      return outcome.status
    default:
      return ''
  }
}
