/**
 * The line on which the server tells what is new. It is reopened for ever, since an office stays open for days:
 *
 *   opening ──open──▶ open ──error──▶ waiting ──timer──▶ opening
 *      └────────────error───────────────▲
 *
 * What happened while the line was down is not told again: whoever listens asks for everything when it opens.
 */
import { type LiveEvent, livePath } from '@kassa/contract'

export type LineState = 'opening' | 'open' | 'waiting'

export type LinePorts = {
  makeSource: (path: string) => EventSource
  /** Runs `then` after the time and returns how to call it off. */
  wait: (ms: number, then: () => void) => () => void
}

export type LineListener = {
  onState: (state: LineState) => void
  onEvent: (event: LiveEvent) => void
}

const firstWaitMs = 500
const longestWaitMs = 15_000

/** Opens the line and keeps it open. Returns how to close it. */
export function openLiveLine(
  { makeSource, wait }: LinePorts,
  { onState, onEvent }: LineListener,
): () => void {
  let failures = 0
  let close = () => {}

  const open = () => {
    onState('opening')
    const source = makeSource(livePath)
    close = () => source.close()
    source.onopen = () => {
      failures = 0
      onState('open')
    }
    source.onmessage = ({ data }) => {
      const event = parseLiveEvent(data)
      if (event !== undefined) onEvent(event)
    }
    source.onerror = () => {
      // The browser would try again by itself after some errors and never after others.
      source.close()
      failures += 1
      onState('waiting')
      close = wait(Math.min(firstWaitMs * 2 ** (failures - 1), longestWaitMs), open)
    }
  }
  open()
  return () => close()
}

const types: readonly string[] = [
  'records',
  'transaction',
  'stock',
  'approvals',
] satisfies LiveEvent['type'][]

/** Returns the event, or undefined for one that a newer server tells and this page does not know. */
export function parseLiveEvent(data: unknown): LiveEvent | undefined {
  if (typeof data !== 'string') return undefined
  try {
    const event = JSON.parse(data) as { type?: unknown } | null
    return typeof event?.type === 'string' && types.includes(event.type) ? (event as LiveEvent) : undefined
  } catch {
    return undefined
  }
}
