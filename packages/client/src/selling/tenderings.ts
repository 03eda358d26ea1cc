/** What a tendering becomes: with a tender more, with an outcome taken in, with what is still due. */
import { type CardTender, type SettleOutcome, settle, type Tender } from '@kassa/kernel'
import type { AttemptOutcome } from '../payment/attemptOutcome.ts'
import type { ApprovedPayment, CardAttempt, Tendering } from './sale.ts'

/** Returns whether the tenders pay the sale, and what is missing where they do not. */
export function settlementOf({ basket, tenders, cashStepMinor }: Tendering): SettleOutcome {
  return settle({ totalMinor: basket.totalMinor, tenders, cashStepMinor })
}

export function withTender(tendering: Tendering, tender: Tender): Tendering {
  return { ...tendering, tenders: [...tendering.tenders, tender] }
}

/** Returns the tendering after the outcome of an attempt: an approved payment is a tender, a reversed one is none any more. */
export function withOutcome(tendering: Tendering, attempt: CardAttempt, outcome: AttemptOutcome): Tendering {
  if (outcome.status === 'approved') {
    const payment: ApprovedPayment = {
      attemptId: attempt.attemptId,
      terminalId: attempt.terminalId,
      amountMinor: outcome.amountMinor,
      transactionReference: outcome.transactionReference,
      transactionTimestamp: outcome.transactionTimestamp,
    }
    return {
      ...withTender(tendering, cardTender(attempt, outcome)),
      payments: [...tendering.payments, payment],
    }
  }
  if (outcome.status !== 'reversed') return tendering
  const isGivenBack = (part: { attemptId: string }) => part.attemptId === attempt.reverses?.attemptId
  return {
    ...tendering,
    tenders: tendering.tenders.filter((tender) => tender.type !== 'card' || !isGivenBack(tender)),
    payments: tendering.payments.filter((payment) => !isGivenBack(payment)),
  }
}

function cardTender(
  { attemptId }: CardAttempt,
  approved: Extract<AttemptOutcome, { status: 'approved' }>,
): CardTender {
  const { amountMinor, scheme, lastDigits, authorisationCode, transactionReference } = approved
  return {
    type: 'card',
    amountMinor,
    attemptId,
    ...(scheme === '' ? {} : { scheme }),
    ...(/^\d{1,4}$/.test(lastDigits) ? { lastDigits } : {}),
    ...(authorisationCode === '' ? {} : { authorisationCode }),
    ...(transactionReference === '' ? {} : { terminalReference: transactionReference }),
  }
}
