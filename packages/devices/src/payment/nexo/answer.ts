/**
 * The terminal's answers, parsed once into outcomes. What cannot be read is `in_doubt`, never a guess: an approval
 * without a readable amount or for another attempt is not an approval.
 */
import type { PaymentAttempt } from '../attempt.ts'
import { lastFourDigits } from '../cardNumber.ts'
import type { Aborted, Approved, Busy, Declined, DeclineReason, InDoubt, Reversed } from '../outcome.ts'
import { fromNexoAmount } from './amount.ts'
import { textAt, valueAt } from './json.ts'
import { cardHolderLines } from './receiptLines.ts'

// Terminal API, ErrorCondition. Every one of them comes with Result Failure: no money moved.
const declineReasons: ReadonlyMap<string, DeclineReason> = new Map([
  ['Refusal', 'refused'],
  ['WrongPIN', 'wrong_pin'],
  ['InvalidCard', 'invalid_card'],
  ['InsertedCard', 'card_left_inserted'],
  ['PaymentRestriction', 'payment_restricted'],
  ['DeviceOut', 'terminal_unavailable'],
  ['UnavailableDevice', 'terminal_unavailable'],
  ['UnavailableService', 'terminal_unavailable'],
  ['LoggedOut', 'terminal_unavailable'],
  ['UnreachableHost', 'host_unreachable'],
  ['MessageFormat', 'request_rejected'],
  ['NotAllowed', 'request_rejected'],
])

/** What a PaymentResponse says of the attempt it answers. */
export function parsePaymentResponse(
  body: unknown,
  attempt: PaymentAttempt,
): Approved | Declined | Aborted | Busy | InDoubt {
  const failure = failureOf(body)
  if (failure !== undefined) return failure
  if (textAt(body, 'SaleData', 'SaleTransactionID', 'TransactionID') !== attempt.attemptId) {
    return notUnderstood('the approval is for another attempt')
  }
  const result = valueAt(body, 'PaymentResult')
  const currency = textAt(result, 'AmountsResp', 'Currency')
  const amountMinor = fromNexoAmount(valueAt(result, 'AmountsResp', 'AuthorizedAmount'), attempt.currency)
  if (amountMinor === undefined || (currency !== '' && currency !== attempt.currency)) {
    return notUnderstood('the approval has no readable amount')
  }
  const card = valueAt(result, 'PaymentInstrumentData', 'CardData')
  return {
    status: 'approved',
    amountMinor,
    isPartial: amountMinor < attempt.amountMinor,
    authorisationCode: textAt(result, 'PaymentAcquirerData', 'ApprovalCode'),
    scheme: textAt(card, 'PaymentBrand'),
    lastDigits: lastFourDigits(textAt(card, 'MaskedPan')),
    ...transactionOf(body),
    terminalId: textAt(result, 'PaymentAcquirerData', 'AcquirerPOIID'),
    receiptLines: cardHolderLines(body),
  }
}

/** What a ReversalResponse says of the attempt it answers.
 *  Source: ReversedAmount is optional in the answer; without it the whole request was met. */
export function parseReversalResponse(
  body: unknown,
  attempt: PaymentAttempt,
): Reversed | Declined | Aborted | Busy | InDoubt {
  const failure = failureOf(body)
  if (failure !== undefined) return failure
  const written = valueAt(body, 'ReversedAmount')
  const amountMinor = written === undefined ? attempt.amountMinor : fromNexoAmount(written, attempt.currency)
  if (amountMinor === undefined) return notUnderstood('the reversal has no readable amount')
  return {
    status: 'reversed',
    amountMinor,
    ...transactionOf(body),
    receiptLines: cardHolderLines(body),
  }
}

export function notUnderstood(detail: string): InDoubt {
  return { status: 'in_doubt', reason: 'answer_not_understood', detail }
}

function transactionOf(body: unknown): { transactionReference: string; transactionTimestamp: string } {
  const transaction = valueAt(body, 'POIData', 'POITransactionID')
  return {
    transactionReference: textAt(transaction, 'TransactionID'),
    transactionTimestamp: textAt(transaction, 'TimeStamp'),
  }
}

/** The outcome of an answer that is not a success; undefined for `Success` and `Partial`. */
function failureOf(body: unknown): Declined | Aborted | Busy | InDoubt | undefined {
  const result = textAt(body, 'Response', 'Result')
  if (result === 'Success' || result === 'Partial') return undefined
  if (result !== 'Failure') return notUnderstood(`unknown result: ${result}`)
  const condition = textAt(body, 'Response', 'ErrorCondition')
  const detail = detailOf(textAt(body, 'Response', 'AdditionalResponse'), condition)
  if (condition === 'Busy') return { status: 'busy', detail }
  if (condition === 'InProgress') return notUnderstood('this attempt is already under way')
  if (condition === 'Aborted') return { status: 'aborted', by: 'register' }
  if (condition === 'Cancel') return { status: 'aborted', by: 'card_holder' }
  return { status: 'declined', reason: declineReasons.get(condition) ?? 'refused', detail }
}

/** Terminals send key-value pairs in form encoding; people want the sentence in it. */
function detailOf(additionalResponse: string, condition: string): string {
  const pairs = new URLSearchParams(additionalResponse)
  return pairs.get('refusalReason') ?? pairs.get('message') ?? condition
}
