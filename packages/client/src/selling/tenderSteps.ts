/** Paying: cash that is given, cards that are chosen, and taking it all back. */
import { negate, type Tender } from '@kassa/kernel'
import type { ApprovedPayment, CardAttempt, Tendering } from './sale.ts'
import type { SaleEvent, SaleState, SaleStep } from './saleState.ts'
import { done, notNow, openFor, refuse } from './saleStep.ts'
import { openRefunds, settlementOf, withTender } from './tenderings.ts'

type TenderingState = Extract<SaleState, { name: 'tendering' | 'refunding' }>

/** Cash is given, or nothing more where the sale is paid already. */
export function cashGiven(
  state: TenderingState,
  { amountMinor }: Extract<SaleEvent, { name: 'cash_given' }>,
): SaleStep {
  const { tendering } = state
  const settled = settlementOf(tendering)
  if (settled.status === 'settled') {
    return amountMinor === 0
      ? done({ name: 'recording_sale', tendering }, { name: 'record_sale', tendering })
      : notNow(state)
  }
  if (settled.status === 'tender_exceeds_due') return exceeds(state, settled.excessMinor)
  if (settled.status !== 'tender_missing') return notNow(state)
  const isOfItsSign = amountMinor !== 0 && amountMinor > 0 === settled.remainingMinor > 0
  if (!isOfItsSign) return notNow(state)
  const cash: Tender = { type: 'cash', amountMinor }
  const next = withTender(tendering, cash)
  const after = settlementOf(next)
  if (after.status === 'tender_exceeds_due') return exceeds(state, after.excessMinor)
  return settledOrTendering(next)
}

/** A card is to pay: the attempt is journalled before the terminal hears of it. */
export function cardChosen(
  state: TenderingState,
  { terminalId, amountMinor }: Extract<SaleEvent, { name: 'card_chosen' }>,
  freshId: string,
): SaleStep {
  const { tendering } = state
  const settled = settlementOf(tendering)
  if (settled.status === 'tender_exceeds_due') return exceeds(state, settled.excessMinor)
  if (settled.status !== 'tender_missing') return notNow(state)
  const asked = amountMinor ?? settled.remainingMinor
  if (asked <= 0) return notNow(state)
  if (asked > settled.remainingMinor) return exceeds(state, asked - settled.remainingMinor)
  const currency = tendering.basket.currency
  return attempting(tendering, { attemptId: freshId, terminalId, amountMinor: asked, currency })
}

/** A card is to get back what it paid for goods that come back: the attempt is journalled before the terminal hears of it. */
export function cardRefundChosen(
  state: TenderingState,
  { terminalId, attemptId }: Extract<SaleEvent, { name: 'card_refund_chosen' }>,
  freshId: string,
): SaleStep {
  const { tendering } = state
  const planned = openRefunds(tendering).find(
    ({ tender }) => tender.type === 'card' && tender.attemptId === attemptId,
  )
  const settled = settlementOf(tendering)
  if (planned?.tender.type !== 'card' || settled.status !== 'tender_missing') return notNow(state)
  const { tender } = planned
  const { terminalReference: transactionReference, terminalTimestamp: transactionTimestamp } = tender
  if (transactionReference === undefined || transactionTimestamp === undefined) return notNow(state)
  const leftMinor = negate(settled.remainingMinor)
  const plannedMinor = negate(planned.amountMinor)
  const amountMinor = leftMinor < plannedMinor ? leftMinor : plannedMinor
  const { currency } = tendering.basket
  const reverses = { attemptId, terminalId, amountMinor, transactionReference, transactionTimestamp }
  return attempting(tendering, {
    ...{ attemptId: freshId, terminalId, amountMinor, currency, reverses, refunds: tender },
  })
}

/** Back to the basket, as long as no card was given anything back. */
export function backFromRefund(state: TenderingState): SaleStep {
  const isUnderWay = state.tendering.tenders.some(({ type }) => type === 'card')
  if (isUnderWay) return refuse(state, { code: 'refund_under_way' })
  return done({ name: 'scanning' }, { name: 'keep', tendering: undefined })
}

/** Back to the basket; what a terminal took is given back first, one payment after the other. */
export function giveBack(tendering: Tendering, freshId: string): SaleStep {
  const [payment] = tendering.payments
  return payment === undefined
    ? done({ name: 'scanning' }, { name: 'keep', tendering: undefined }, { name: 'let_go', tendering })
    : reversing(tendering, payment, freshId)
}

/** One payment goes back to its card; the others stay. */
export function cardTakenBack(
  state: TenderingState,
  { attemptId }: Extract<SaleEvent, { name: 'card_taken_back' }>,
  freshId: string,
): SaleStep {
  const { tendering } = state
  const payment = tendering.payments.find((one) => one.attemptId === attemptId)
  return payment === undefined ? notNow(state) : reversing(tendering, payment, freshId, { isAlone: true })
}

function reversing(
  tendering: Tendering,
  reverses: ApprovedPayment,
  attemptId: string,
  alone: Pick<CardAttempt, 'isAlone'> = {},
): SaleStep {
  const { terminalId, amountMinor } = reverses
  const { currency } = tendering.basket
  return attempting(tendering, { attemptId, terminalId, amountMinor, currency, reverses, ...alone })
}

/** The sale is closed where the tenders pay it; else more is to be paid. */
export function settledOrTendering(tendering: Tendering): SaleStep {
  return settlementOf(tendering).status === 'settled'
    ? done({ name: 'recording_sale', tendering }, { name: 'record_sale', tendering })
    : done(openFor(tendering), { name: 'keep', tendering })
}

function attempting(tendering: Tendering, attempt: CardAttempt): SaleStep {
  return done(
    { name: 'recording_attempt', tendering, attempt },
    { name: 'record_attempt', tendering, attempt },
  )
}

function exceeds(state: SaleState, excessMinor: number): SaleStep {
  return refuse(state, { code: 'tender_exceeds_due', detail: { excessMinor } })
}
