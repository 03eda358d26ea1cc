/** Reaching the payment terminal of a register: straight over the shop's network, or through the server. */
import type { ProblemCode, TerminalRecord } from '@kassa/contract'
import { displayStream, httpTransport, makeNexoTerminal, type PaymentTerminal } from '@kassa/devices'
import type { DeviceSession } from '../identity/deviceSession.ts'

type Transport = Parameters<typeof makeNexoTerminal>[0]['transport']

/** A card holder may take this long; after that the terminal is asked what became of it. */
const transactionMs = 130_000
const questionMs = 10_000
const probeMs = 4_000

export type TerminalSettings = {
  session: DeviceSession
  fetch: typeof fetch
  /** What the terminal knows this register by. */
  saleId: string
  nowMs: () => number
  newId: () => string
}

/** Resolves to the terminal behind the payment port. Nothing is asked of it yet. */
export async function openTerminal(
  { terminalId, terminal }: { terminalId: string; terminal: TerminalRecord },
  settings: TerminalSettings,
): Promise<PaymentTerminal> {
  const { fetch, saleId, nowMs, newId } = settings
  const { url, poiId, route } = terminal
  const common = { saleId, poiId, nowMs, newId }
  if (route === 'server') {
    return makeNexoTerminal({ ...common, transport: throughServer(settings.session, terminalId) })
  }
  const displays = displayStream({ url: new URL('displays', url).href, fetch })
  return makeNexoTerminal({ ...common, transport: httpTransport({ url, fetch }), displays })
}

/** Answers of the server that it gives before it passes anything on. */
const refusedBefore: readonly ProblemCode[] = [
  'invalid_request',
  'not_signed_in',
  'challenge_expired',
  'unknown_device',
  'forbidden',
  'not_found',
]

function throughServer(session: DeviceSession, terminalId: string): Transport {
  return async (message, signal) => {
    // A server that is away must not leave a payment in doubt: it is asked for a sign of life before it gets the message.
    const sign = await session.call('health', {}, { signal, timeoutMs: probeMs })
    if (sign.status === 'unreachable') return { status: 'not_delivered', detail: 'no answer from the server' }
    const category = message.SaleToPOIRequest.MessageHeader.MessageCategory
    const timeoutMs = category === 'Payment' || category === 'Reversal' ? transactionMs : questionMs
    const outcome = await session.call(
      'askTerminal',
      { params: { terminalId }, body: { message: { ...message }, timeoutMs } },
      { signal, timeoutMs: timeoutMs + questionMs },
    )
    if (outcome.status === 'unreachable') {
      return { status: 'maybe_delivered', detail: String(outcome.cause), isStopped: signal.aborted }
    }
    if (outcome.status === 'problem') {
      const { code } = outcome.problem
      return refusedBefore.includes(code)
        ? { status: 'not_delivered', detail: code }
        : { status: 'maybe_delivered', detail: code, isStopped: false }
    }
    const { reply } = outcome
    return reply.status === 'maybe_delivered' ? { ...reply, isStopped: false } : reply
  }
}
