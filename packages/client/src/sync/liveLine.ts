/**
 * The live line: the server tells that something is new. It is opened again for as long as the till runs, and each time it opens,
 * everything is read that may have been missed.
 */
import { type LiveEvent, livePath } from '@kassa/contract'
import { pause, type TillClock } from '../clock/tillClock.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import { readEventStream } from './eventStream.ts'

const firstWaitMs = 1_000
const longestWaitMs = 30_000
/** The server beats three times as often: a line this quiet is dead. */
const longestSilenceMs = 65_000

export type LiveLineOptions = {
  session: DeviceSession
  clock: TillClock
  signal: AbortSignal
  onOpen: () => void
  onEvent: (event: LiveEvent) => void
  onClosed: () => void
}

export class LiveLine {
  readonly #options: LiveLineOptions
  #hurry: () => void = () => undefined

  constructor(options: LiveLineOptions) {
    this.#options = options
  }

  /** Keeps the line open until the signal ends. */
  async run(): Promise<void> {
    const { clock, signal, onClosed } = this.#options
    let waitMs = firstWaitMs
    while (!signal.aborted) {
      if (await this.#listen()) waitMs = firstWaitMs
      if (signal.aborted) return
      onClosed()
      const early = new AbortController()
      this.#hurry = () => early.abort()
      await pause(clock, waitMs, AbortSignal.any([signal, early.signal]))
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    }
  }

  /** The network may be back: do not wait any longer. */
  hurry(): void {
    this.#hurry()
  }

  /** Returns whether the line was open at all. */
  async #listen(): Promise<boolean> {
    const { session, clock, signal, onOpen, onEvent } = this.#options
    const silent = new AbortController()
    let stopWatch = clock.after(longestSilenceMs, () => silent.abort())
    const heard = () => {
      stopWatch()
      stopWatch = clock.after(longestSilenceMs, () => silent.abort())
    }
    try {
      const response = await session.fetch(livePath, {
        headers: { accept: 'text/event-stream' },
        cache: 'no-store',
        signal: AbortSignal.any([signal, silent.signal]),
      })
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
      if (!response.ok || !isStream || response.body === null) return false
      onOpen()
      await readEventStream(response.body, { heard, event: (data) => onEvent(JSON.parse(data) as LiveEvent) })
      return true
    } catch {
      return false
    } finally {
      stopWatch()
    }
  }
}
