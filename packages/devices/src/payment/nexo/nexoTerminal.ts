/** The payment port over the nexo Sale to POI protocol (Terminal API), whatever carries its messages. */
import type { PaymentAttempt } from '../attempt.ts'
import type { InDoubt, InProgress, NotFound, Unreachable } from '../outcome.ts'
import type { PaymentState, PaymentStateEvent, PaymentTerminal } from '../paymentTerminal.ts'
import { notUnderstood, parsePaymentResponse, parseReversalResponse } from './answer.ts'
import { type DisplayMessages, stateOfDisplay } from './display.ts'
import { textAt, valueAt } from './json.ts'
import {
  abortRequest,
  type NexoParties,
  type NexoRequest,
  paymentRequest,
  reversalRequest,
  statusRequest,
} from './message.ts'
import type { Exchange, NexoTransport } from './transport.ts'

export type NexoTerminalOptions = NexoParties & {
  readonly transport: NexoTransport
  readonly nowMs: () => number
  /** Makes a new id for each question (status, abort); a UUID will do. */
  readonly newId: () => string
  /** Display messages, where the terminal or its gateway offers them. */
  readonly displays?: DisplayMessages
}

/** A terminal that is spoken to in nexo.
 *  Source: nexo Retailer Protocol 3.1; docs.adyen.com, Terminal API. */
export function makeNexoTerminal(options: NexoTerminalOptions): PaymentTerminal {
  const { transport, nowMs, newId } = options
  const listeners = new Set<(event: PaymentStateEvent) => void>()
  const tell = (attemptId: string, state: PaymentState) => {
    for (const listener of listeners) listener({ attemptId, state })
  }

  /** Sends a message that moves money, telling the states of its attempt while it runs. */
  async function transact(attemptId: string, message: NexoRequest, signal: AbortSignal): Promise<Exchange> {
    const unsubscribe = options.displays?.((display) => {
      const state = stateOfDisplay(display, options.saleId)
      if (state !== undefined) tell(attemptId, state)
    })
    tell(attemptId, 'contacting')
    try {
      return await transport(message, signal)
    } finally {
      unsubscribe?.()
      tell(attemptId, 'finished')
    }
  }

  async function ask<Outcome>(args: {
    category: 'Payment' | 'Reversal'
    attempt: PaymentAttempt
    parse: (body: unknown) => Outcome
    signal: AbortSignal
  }): Promise<Outcome | NotFound | InProgress | Unreachable | InDoubt> {
    const { category, attempt } = args
    const message = statusRequest(options, { attemptId: attempt.attemptId, category, questionId: newId() })
    const answer = bodyOfAnswer(await transport(message, args.signal), message, 'TransactionStatusResponse')
    if (answer.status !== 'body') return answer
    const found = statusOf(answer.body, category)
    return found.status === 'body' ? args.parse(found.body) : found
  }

  return {
    async pay(attempt, signal) {
      const message = paymentRequest(options, attempt, nowMs())
      const exchange = await transact(attempt.attemptId, message, signal)
      const answer = bodyOfAnswer(exchange, message, 'PaymentResponse')
      return answer.status === 'body' ? parsePaymentResponse(answer.body, attempt) : answer
    },
    async reverse(attempt, signal) {
      const message = reversalRequest(options, attempt, nowMs())
      const exchange = await transact(attempt.attemptId, message, signal)
      const answer = bodyOfAnswer(exchange, message, 'ReversalResponse')
      return answer.status === 'body' ? parseReversalResponse(answer.body, attempt) : answer
    },
    status: (attempt, signal) =>
      ask({
        category: 'Payment',
        attempt,
        signal,
        parse: (body) => withoutBusy(parsePaymentResponse(body, attempt)),
      }),
    reversalStatus: (attempt, signal) =>
      ask({
        category: 'Reversal',
        attempt,
        signal,
        parse: (body) => withoutBusy(parseReversalResponse(body, attempt)),
      }),
    async abort(attemptId, signal) {
      const exchange = await transport(abortRequest(options, { attemptId, questionId: newId() }), signal)
      if (exchange.status === 'answered') return { status: 'asked' }
      if (exchange.status === 'not_delivered') return { status: 'unreachable', detail: exchange.detail }
      return { status: 'no_answer', detail: exchange.detail }
    },
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

type Body = { readonly status: 'body'; readonly body: unknown }

/** The body of an answer that belongs to our message, or why there is none. */
function bodyOfAnswer(exchange: Exchange, asked: NexoRequest, name: string): Body | Unreachable | InDoubt {
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
function statusOf(body: unknown, category: 'Payment' | 'Reversal'): Body | NotFound | InProgress | InDoubt {
  if (textAt(body, 'Response', 'Result') === 'Success') {
    const repeated = valueAt(
      body,
      'RepeatedMessageResponse',
      'RepeatedResponseMessageBody',
      `${category}Response`,
    )
    return repeated === undefined
      ? notUnderstood('the status holds no answer')
      : { status: 'body', body: repeated }
  }
  const condition = textAt(body, 'Response', 'ErrorCondition')
  if (condition === 'NotFound') return { status: 'not_found' }
  if (condition === 'InProgress') return { status: 'in_progress' }
  return { status: 'in_doubt', reason: 'no_answer', detail: condition }
}

/** A remembered answer `Busy` means that the attempt was not begun: to the asker it is not there. */
function withoutBusy<Outcome extends { readonly status: string }>(
  outcome: Outcome,
): Exclude<Outcome, { readonly status: 'busy' }> | NotFound {
  return outcome.status === 'busy'
    ? { status: 'not_found' }
    : (outcome as Exclude<Outcome, { readonly status: 'busy' }>)
}
