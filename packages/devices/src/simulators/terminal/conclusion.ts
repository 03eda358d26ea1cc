/** How a payment or a reversal ends at the simulated terminal: the answer, and the money that moved with it. */
import { randomInt, randomUUID } from 'node:crypto'
import { fromNexoAmount } from '../../payment/nexo/amount.ts'
import { textAt, valueAt } from '../../payment/nexo/json.ts'
import { failure, paymentApproval, reversalApproval, testCard } from './answers.ts'
import type { Decision } from './cardHolder.ts'
import type { AnswerBody, Charge } from './ledger.ts'
import type { TerminalRequest } from './request.ts'

export type Conclusion = { readonly answer: AnswerBody; readonly charge: Charge | undefined }

type Money = { readonly amountMinor: number; readonly currency: string }

/** The amount a payment request asks for, or undefined where it cannot be read. */
export function requestedMoney(request: TerminalRequest): Money | undefined {
  const asked = valueAt(request.body, 'PaymentTransaction', 'AmountsReq')
  const currency = textAt(asked, 'Currency')
  if (!/^[A-Z]{3}$/.test(currency) || request.attemptId === '') return undefined
  const amountMinor = fromNexoAmount(valueAt(asked, 'RequestedAmount'), currency)
  return amountMinor === undefined ? undefined : { amountMinor, currency }
}

export function concludePayment(
  request: TerminalRequest,
  money: Money,
  decision: Decision,
  charges: readonly Charge[],
): Conclusion {
  const saleData = valueAt(request.body, 'SaleData')
  const at = new Date().toISOString()
  const fail = (condition: 'Refusal' | 'Aborted' | 'Cancel', message: string) => ({
    answer: failure('PaymentResponse', { condition, message, saleData, at }),
    charge: undefined,
  })
  if (decision === 'decline') return fail('Refusal', '51 : Insufficient funds')
  if (decision === 'abort') return fail('Aborted', 'Aborted by the register')
  if (decision === 'cancel') return fail('Cancel', 'Cancelled by the card holder')
  const { amountMinor: requestedMinor, currency } = money
  const authorisedMinor = decision === 'partial' ? Math.floor(requestedMinor / 2) : requestedMinor
  const charge = chargeOf(request, { kind: 'payment', amountMinor: authorisedMinor, currency, at })
  const answer = paymentApproval({
    saleData,
    poiId: request.poiId,
    currency,
    requestedMinor,
    authorisedMinor,
    transactionReference: charge.transactionReference,
    at,
    approvalCode: String(randomInt(1_000_000)).padStart(6, '0'),
    card: testCard(charges.length),
  })
  return { answer, charge }
}

/** Gives back what was asked, if the payment exists and that much of it is left. */
export function concludeReversal(
  request: TerminalRequest,
  charges: readonly Charge[],
  isRefused: boolean,
): Conclusion {
  const saleData = valueAt(request.body, 'SaleData')
  const at = new Date().toISOString()
  const fail = (condition: 'NotFound' | 'NotAllowed' | 'Refusal', message: string) => ({
    answer: failure('ReversalResponse', { condition, message, saleData, at }),
    charge: undefined,
  })
  const originalReference = textAt(
    request.body,
    'OriginalPOITransaction',
    'POITransactionID',
    'TransactionID',
  )
  const payment = charges.find(
    (charge) => charge.kind === 'payment' && charge.transactionReference === originalReference,
  )
  if (payment === undefined) return fail('NotFound', 'No such payment')
  if (isRefused) return fail('Refusal', 'Refund refused')
  const { currency } = payment
  const leftMinor = charges
    .filter((charge) => charge.originalReference === originalReference)
    .reduce((left, charge) => left - charge.amountMinor, payment.amountMinor)
  const written = valueAt(request.body, 'ReversedAmount')
  const amountMinor = written === undefined ? leftMinor : fromNexoAmount(written, currency)
  if (amountMinor === undefined || amountMinor > leftMinor) return fail('NotAllowed', 'More than was paid')
  const charge = chargeOf(request, { kind: 'reversal', amountMinor, currency, at, originalReference })
  const { transactionReference } = charge
  return { answer: reversalApproval({ saleData, currency, amountMinor, transactionReference, at }), charge }
}

function chargeOf(
  request: TerminalRequest,
  money: Money & { kind: Charge['kind']; at: string; originalReference?: string },
): Charge {
  return {
    kind: money.kind,
    saleId: request.saleId,
    serviceId: request.serviceId,
    attemptId: request.attemptId,
    reference: textAt(request.body, 'SaleData', 'SaleReferenceID'),
    originalReference: money.originalReference,
    amountMinor: money.amountMinor,
    currency: money.currency,
    transactionReference: randomUUID(),
    at: money.at,
  }
}
