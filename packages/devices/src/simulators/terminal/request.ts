/** A message to the simulated terminal, parsed, and the forms an answer to it can take. */
import { textAt, valueAt } from '../../payment/nexo/json.ts'
import { type ErrorCondition, failure, responseTo } from './answers.ts'
import type { AnswerBody } from './ledger.ts'

/** What the simulator does with a message that came in. */
export type Treatment =
  | { readonly act: 'answer'; readonly message: object }
  | { readonly act: 'acknowledge' }
  | { readonly act: 'cut_off' }
  | { readonly act: 'die' }

export type TerminalRequest = {
  readonly category: string
  readonly header: unknown
  readonly body: unknown
  /** By this the terminal recognises a repetition. */
  readonly key: string
  readonly saleId: string
  readonly serviceId: string
  readonly poiId: string
  readonly attemptId: string
}

export type ResponseName = 'PaymentResponse' | 'ReversalResponse' | 'TransactionStatusResponse'

export function parseRequest(message: unknown): TerminalRequest {
  const header = valueAt(message, 'SaleToPOIRequest', 'MessageHeader')
  const category = textAt(header, 'MessageCategory')
  const body = valueAt(message, 'SaleToPOIRequest', `${category}Request`)
  const names = {
    saleId: textAt(header, 'SaleID'),
    serviceId: textAt(header, 'ServiceID'),
    poiId: textAt(header, 'POIID'),
  }
  const attemptId = textAt(body, 'SaleData', 'SaleTransactionID', 'TransactionID')
  return { category, header, body, key: keyOf(names), attemptId, ...names }
}

/** The key of the message that a status or abort request is about. */
export function referredKey(request: TerminalRequest): string {
  const reference = valueAt(request.body, 'MessageReference')
  return keyOf({
    poiId: request.poiId,
    saleId: textAt(reference, 'SaleID') || request.saleId,
    serviceId: textAt(reference, 'ServiceID'),
  })
}

export function reply(request: TerminalRequest, body: AnswerBody): Treatment {
  return { act: 'answer', message: responseTo(request.header, body) }
}

export function refuse(
  request: TerminalRequest,
  name: ResponseName,
  condition: ErrorCondition,
  message: string,
): Treatment {
  const saleData = valueAt(request.body, 'SaleData')
  return reply(request, failure(name, { condition, message, saleData, at: new Date().toISOString() }))
}

function keyOf({ poiId, saleId, serviceId }: { poiId: string; saleId: string; serviceId: string }): string {
  return `${poiId} ${saleId} ${serviceId}`
}
