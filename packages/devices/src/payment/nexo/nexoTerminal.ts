/** The payment port over the nexo Sale to POI protocol (Terminal API), whatever carries its messages. */
import type { PaymentState, PaymentStateEvent, PaymentTerminal } from '../paymentTerminal.ts'
import { parsePaymentResponse, parseReversalResponse } from './answer.ts'
import { type DisplayMessages, stateOfDisplay } from './display.ts'
import { abortRequest, type NexoParties, paymentRequest, reversalRequest } from './message.ts'
import { askStatus, bodyOfAnswer } from './statusQuestion.ts'
import type { NexoTransport } from './transport.ts'

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
  const tell = (event: PaymentStateEvent) => {
    for (const listener of listeners) listener(event)
  }
  return {
    async pay(attempt, signal) {
      const message = paymentRequest(options, attempt, nowMs())
      const send = () => transport(message, signal)
      const exchange = await tellingStates(options, { attemptId: attempt.attemptId, tell, send })
      const answer = bodyOfAnswer(exchange, message, 'PaymentResponse')
      return answer.status === 'body' ? parsePaymentResponse(answer.body, attempt) : answer
    },
    async reverse(attempt, signal) {
      const message = reversalRequest(options, attempt, nowMs())
      const send = () => transport(message, signal)
      const exchange = await tellingStates(options, { attemptId: attempt.attemptId, tell, send })
      const answer = bodyOfAnswer(exchange, message, 'ReversalResponse')
      return answer.status === 'body' ? parseReversalResponse(answer.body, attempt) : answer
    },
    status(attempt, signal) {
      const parse = (body: unknown) => parsePaymentResponse(body, attempt)
      return askStatus(options, { category: 'Payment', attempt, parse, signal })
    },
    reversalStatus(attempt, signal) {
      const parse = (body: unknown) => parseReversalResponse(body, attempt)
      return askStatus(options, { category: 'Reversal', attempt, parse, signal })
    },
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

/** Sends a message that moves money, telling the states of its attempt while it runs, each change once. */
async function tellingStates<Result>(
  { displays, saleId }: NexoTerminalOptions,
  run: {
    attemptId: string
    tell: (event: PaymentStateEvent) => void
    send: () => Promise<Result>
  },
): Promise<Result> {
  let last: PaymentState | undefined
  const change = (state: PaymentState) => {
    if (state !== last) run.tell({ attemptId: run.attemptId, state })
    last = state
  }
  const unsubscribe = displays?.((message) => {
    const state = stateOfDisplay(message, saleId)
    if (state !== undefined) change(state)
  })
  change('contacting')
  try {
    return await run.send()
  } finally {
    unsubscribe?.()
    change('finished')
  }
}
