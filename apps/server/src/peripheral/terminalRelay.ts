/** Passing messages to payment terminals, for browsers that may not reach them. The server sends each once, and keeps none. */

import type { RouteTypes } from '@kassa/contract'
import { httpTransport } from '@kassa/devices'

type TerminalRequest = RouteTypes['askTerminal']['body']
type TerminalReply = RouteTypes['askTerminal']['reply']
type NexoRequest = Parameters<ReturnType<typeof httpTransport>>[0]

/** Sends the message and waits for the answer; undefined where it is not a message to a terminal. */
export async function askTerminal(
  terminal: { url: string; fetch: typeof fetch },
  { message, timeoutMs }: TerminalRequest,
): Promise<TerminalReply | undefined> {
  if (!isNexoRequest(message)) return undefined
  const transport = httpTransport({
    ...terminal,
    timeoutsMs: { transaction: timeoutMs, question: timeoutMs, probe: Math.min(timeoutMs, 4_000) },
  })
  // A till that goes away does not take the question back: the terminal has it.
  const exchange = await transport(message, new AbortController().signal)
  if (exchange.status !== 'answered') return { status: exchange.status, detail: exchange.detail }
  // An abort is answered without a message.
  return { status: 'answered', message: isObject(exchange.message) ? exchange.message : {} }
}

function isNexoRequest(message: object): message is NexoRequest {
  if (!('SaleToPOIRequest' in message) || !isObject(message.SaleToPOIRequest)) return false
  return isObject(message.SaleToPOIRequest.MessageHeader)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
