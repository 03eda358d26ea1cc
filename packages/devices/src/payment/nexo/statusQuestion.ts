/** Asking the terminal what became of an earlier message, and unwrapping what it says. */
import type { PaymentAttempt } from '../attempt.ts'
import type { InDoubt, InProgress, NotFound, Unreachable } from '../outcome.ts'
import { notUnderstood } from './answer.ts'
import { textAt, valueAt } from './json.ts'
import { type NexoParties, type NexoRequest, statusRequest } from './message.ts'
import type { Exchange, NexoTransport } from './transport.ts'

export type Body = { readonly status: 'body'; readonly body: unknown }

export type StatusQuestion<Outcome> = {
  readonly category: 'Payment' | 'Reversal'
  readonly attempt: PaymentAttempt
  /** Reads the answer that the terminal repeats. */
  readonly parse: (body: unknown) => Outcome
  readonly signal: AbortSignal
}

/** What the terminal says of an attempt.
 *  Ensures: a remembered answer `busy` counts as `not_found`, since the attempt was not begun. */
export async function askStatus<Outcome extends { readonly status: string }>(
  terminal: NexoParties & { readonly transport: NexoTransport; readonly newId: () => string },
  { category, attempt, parse, signal }: StatusQuestion<Outcome>,
): Promise<Exclude<Outcome, { readonly status: 'busy' }> | NotFound | InProgress | Unreachable | InDoubt> {
  const { attemptId } = attempt
  const message = statusRequest(terminal, { attemptId, category, questionId: terminal.newId() })
  const answer = bodyOfAnswer(await terminal.transport(message, signal), message, 'TransactionStatusResponse')
  if (answer.status !== 'body') return answer
  const found = repeatedBody(answer.body, category)
  if (found.status !== 'body') return found
  const outcome = parse(found.body)
  if (outcome.status === 'busy') return { status: 'not_found' }
  return outcome as Exclude<Outcome, { readonly status: 'busy' }>
}

/** The body of an answer that belongs to our message, or why there is none. */
export function bodyOfAnswer(
  exchange: Exchange,
  asked: NexoRequest,
  name: string,
): Body | Unreachable | InDoubt {
  if (exchange.status === 'not_delivered') return { status: 'unreachable', detail: exchange.detail }
  if (exchange.status === 'maybe_delivered') {
    const reason = exchange.isStopped ? 'stopped_waiting' : 'no_answer'
    return { status: 'in_doubt', reason, detail: exchange.detail }
  }
  const header = valueAt(exchange.message, 'SaleToPOIResponse', 'MessageHeader')
  const sent = asked.SaleToPOIRequest.MessageHeader
  const isOurs = (['ServiceID', 'SaleID', 'POIID', 'MessageCategory'] as const).every(
    (field) => textAt(header, field) === sent[field],
  )
  const body = valueAt(exchange.message, 'SaleToPOIResponse', name)
  if (!isOurs || body === undefined) return notUnderstood('the answer does not belong to the question')
  return { status: 'body', body }
}

/** The repeated answer inside a TransactionStatusResponse. */
function repeatedBody(
  body: unknown,
  category: 'Payment' | 'Reversal',
): Body | NotFound | InProgress | InDoubt {
  if (textAt(body, 'Response', 'Result') === 'Success') {
    const path = ['RepeatedMessageResponse', 'RepeatedResponseMessageBody', `${category}Response`]
    const repeated = valueAt(body, ...path)
    return repeated === undefined
      ? notUnderstood('the status holds no answer')
      : { status: 'body', body: repeated }
  }
  const condition = textAt(body, 'Response', 'ErrorCondition')
  if (condition === 'NotFound') return { status: 'not_found' }
  if (condition === 'InProgress') return { status: 'in_progress' }
  return { status: 'in_doubt', reason: 'no_answer', detail: condition }
}
