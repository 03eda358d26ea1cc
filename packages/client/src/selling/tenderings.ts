/** What a tendering becomes: with a tender more, with an outcome taken in, with what is still due. */
import {
  type CardTender,
  negate,
  roundToStep,
  type SettleOutcome,
  settle,
  sumExact,
  type Tender,
  type TenderRules,
} from '@kassa/kernel'
import type { AttemptOutcome } from '../payment/attemptOutcome.ts'
import type { ApprovedPayment, CardAttempt, PlannedRefund, Tendering } from './sale.ts'

/** Paper vouchers are the shop's for what they are worth; what else has a name is never taken for more than is due, see tendering/. */
export const tenderRules: TenderRules = { other: { over: 'keep' } }

/** Returns whether the tenders pay the sale and its tip, and what is missing where they do not. */
export function settlementOf({ basket, tenders, tipMinor = 0, cashStepMinor }: Tendering): SettleOutcome {
  const totalMinor = sumExact([basket.totalMinor, tipMinor])
  return settle({ totalMinor, tenders, cashStepMinor, rules: tenderRules })
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
  if (attempt.refunds !== undefined) {
    const { amountMinor, transactionReference } = outcome
    return withTender(
      tendering,
      refundTender(attempt, attempt.refunds, { amountMinor, transactionReference }),
    )
  }
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
  const { amountMinor, scheme, lastDigits, authorisationCode } = approved
  const { transactionReference, transactionTimestamp } = approved
  return {
    type: 'card',
    amountMinor,
    attemptId,
    ...(scheme === '' ? {} : { scheme }),
    ...(/^\d{1,4}$/.test(lastDigits) ? { lastDigits } : {}),
    ...(authorisationCode === '' ? {} : { authorisationCode }),
    ...(transactionReference === '' ? {} : { terminalReference: transactionReference }),
    ...(transactionTimestamp === '' ? {} : { terminalTimestamp: transactionTimestamp }),
  }
}

/** What a card got back of an earlier sale. */
function refundTender(
  { attemptId }: CardAttempt,
  { attemptId: reverses, scheme, lastDigits }: CardTender,
  { amountMinor, transactionReference }: { amountMinor: number; transactionReference: string },
): CardTender {
  return {
    ...{ type: 'card', amountMinor: negate(amountMinor), attemptId, reverses },
    ...(scheme === undefined ? {} : { scheme }),
    ...(lastDigits === undefined ? {} : { lastDigits }),
    ...(transactionReference === '' ? {} : { terminalReference: transactionReference }),
  }
}

/** Returns what is still to go back by another way than cash, of what was planned. */
export function openRefunds({ refunds = [], tenders }: Tendering): readonly PlannedRefund[] {
  const done = new Set(
    tenders.map((tender) => (tender.type === 'card' ? tender.reverses : accountOf(tender))),
  )
  return refunds.filter(({ tender }) => {
    const place = tender.type === 'card' ? tender.attemptId : accountOf(tender)
    return place === undefined || !done.has(place)
  })
}

function accountOf(tender: Tender): string | undefined {
  return 'accountId' in tender ? tender.accountId : undefined
}

/** Returns what of a refund goes out in cash as planned, in coins that there are: what remains less what goes back otherwise.
 *  Units: minor units, below zero. */
export function plannedCashMinor(tendering: Tendering): number {
  const settled = settlementOf(tendering)
  const open = openRefunds(tendering)
  if (settled.status !== 'tender_missing') return 0
  if (open.length === 0) return settled.remainingCashMinor
  const otherwiseMinor = sumExact(open.map(({ amountMinor }) => amountMinor))
  const freeMinor = settled.remainingMinor - otherwiseMinor
  return freeMinor < 0 ? roundToStep(freeMinor, tendering.cashStepMinor) : 0
}
