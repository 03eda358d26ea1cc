/**
 * The Terminal API over HTTP(S) on the local network.
 *
 *   probe refused ─▶ not_delivered          (nothing of the message was sent)
 *   probe answered ─▶ POST ─▶ answered
 *                          ├▶ not_delivered   (the platform proves that no connection came about)
 *                          └▶ maybe_delivered (time-out, connection broken, HTTP error, signal)
 *
 * A browser hides why `fetch` failed. So that a terminal that is merely switched off does not leave a payment in
 * doubt, it is first asked for anything at all; only if it answers is the message sent.
 */
import { textAt } from './json.ts'
import type { MessageCategory, NexoRequest } from './message.ts'
import type { Exchange, NexoTransport } from './transport.ts'

export type HttpTransportOptions = {
  /** The terminal's endpoint, such as `https://192.168.1.40:8443/nexo`. */
  readonly url: string
  readonly fetch: typeof globalThis.fetch
  readonly timeoutsMs?: Partial<Timeouts>
}

/** How long to wait: for a card holder who pays, for a question about a payment, and for a sign of life. */
type Timeouts = { readonly transaction: number; readonly question: number; readonly probe: number }

// Terminal API: a local payment that has no answer after 120 s is to be asked for by its status.
const usualTimeoutsMs: Timeouts = { transaction: 130_000, question: 10_000, probe: 4_000 }

// Codes of Node.js (libuv, undici) for a connection that never came about.
const codesBeforeConnection = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** A transport over HTTP(S); one POST per message. */
export function httpTransport({ url, fetch, timeoutsMs }: HttpTransportOptions): NexoTransport {
  const timeouts = { ...usualTimeoutsMs, ...timeoutsMs }

  async function isReachable(signal: AbortSignal): Promise<boolean> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeouts.probe)])
    return fetch(url, { method: 'GET', mode: 'no-cors', cache: 'no-store', signal: limit }).then(
      () => true,
      () => false,
    )
  }

  return async (message, signal) => {
    if (!(await isReachable(signal))) return { status: 'not_delivered', detail: `no answer from ${url}` }
    const waitMs = waitFor(message.SaleToPOIRequest.MessageHeader.MessageCategory, timeouts)
    const limit = AbortSignal.any([signal, AbortSignal.timeout(waitMs)])
    try {
      return await post({ url, fetch, message, signal: limit })
    } catch (cause) {
      return exchangeOfFailure(cause, signal)
    }
  }
}

function waitFor(category: MessageCategory, timeouts: Timeouts): number {
  return category === 'Payment' || category === 'Reversal' ? timeouts.transaction : timeouts.question
}

async function post(args: {
  url: string
  fetch: typeof globalThis.fetch
  message: NexoRequest
  signal: AbortSignal
}): Promise<Exchange> {
  const response = await args.fetch(args.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args.message),
    signal: args.signal,
  })
  const text = await response.text()
  if (!response.ok) {
    return {
      status: 'maybe_delivered',
      detail: `the terminal answered HTTP ${response.status}`,
      isStopped: false,
    }
  }
  return { status: 'answered', message: parseJson(text) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // An abort is answered with a bare `ok`; the driver decides whether that will do.
  }
}

function exchangeOfFailure(cause: unknown, signal: AbortSignal): Exchange {
  const code = textAt(cause, 'cause', 'code')
  const detail = cause instanceof Error ? [cause.message, code].filter(Boolean).join(': ') : String(cause)
  if (codesBeforeConnection.has(code)) return { status: 'not_delivered', detail }
  return { status: 'maybe_delivered', detail, isStopped: signal.aborted }
}
