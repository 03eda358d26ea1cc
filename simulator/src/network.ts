/** The line between tills and server, on virtual time: what is sent arrives once, twice, late, or never, and so do answers. */
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { SignedEntry } from '@kassa/journal'
import type { FaultKind } from './fault.ts'
import type { Chance } from './random.ts'
import type { SimulatedServer } from './simulatedServer.ts'
import type { VirtualClock } from './virtualClock.ts'

export type NetworkOptions = {
  clock: VirtualClock
  server: SimulatedServer
  chance: Chance
  /** Says whether a fault of this kind happens now; counts it. */
  strikes: (kind: FaultKind) => boolean
  onServerKilled: () => void
}

const patienceMs = 60_000

export class Network {
  readonly #options: NetworkOptions

  constructor(options: NetworkOptions) {
    this.#options = options
  }

  /** Sends a batch on its way. Resolves with the answer, or rejects as a line that is cut does. */
  send(device: string, init: RequestInit, onArrival: () => void): Promise<Response> {
    const { clock, chance, strikes } = this.#options
    const entries = readBatch(init)
    return new Promise((resolve, reject) => {
      let isSettled = false
      const settle = (outcome: Response | undefined) => {
        if (isSettled) return
        isSettled = true
        onArrival()
        if (outcome === undefined) reject(new TypeError('network error'))
        else resolve(outcome)
      }
      // Whatever happens on the way, patience ends.
      const giveUp = clock.after(patienceMs, () => settle(undefined))
      const answer = (response: Response | undefined) => {
        giveUp()
        settle(response)
      }
      if (strikes('request_lost')) return
      if (strikes('captive_portal')) {
        clock.after(30, () => answer(new Response('<html>', { headers: { 'content-type': 'text/html' } })))
        return
      }
      const delayMs = strikes('request_delayed') ? 20_000 + chance.below(60_000) : 5 + chance.below(50)
      if (strikes('request_duplicated'))
        clock.after(delayMs + chance.below(90_000), () => void this.#deliver(device, entries))
      clock.after(delayMs, () => {
        const reply = this.#deliver(device, entries)
        if (reply === undefined) clock.after(5, () => answer(undefined))
        else if (!strikes('answer_lost'))
          clock.after(5 + chance.below(50), () => answer(this.#response(reply)))
      })
    })
  }

  #deliver(device: string, entries: readonly SignedEntry[]): object | undefined {
    const { server, strikes, onServerKilled } = this.#options
    if (!server.isUp) return undefined
    if (strikes('server_killed_before_commit')) {
      onServerKilled()
      return undefined
    }
    const reply = server.take(device, entries)
    if (!strikes('server_killed_after_commit')) return reply
    onServerKilled()
    return undefined
  }

  #response(reply: object): Response {
    const text = JSON.stringify(reply)
    const body = this.#options.strikes('answer_truncated') ? text.slice(0, text.length >> 1) : text
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }
}

function readBatch({ body, headers }: RequestInit): SignedEntry[] {
  const isGzip = new Headers(headers).get('content-encoding') === 'gzip'
  const text = isGzip ? gunzipSync(body as ArrayBuffer).toString() : String(body)
  const { entries } = JSON.parse(text) as { entries: SignedEntry[] }
  return entries.map((entry) => ({ ...entry, hash: createHash('sha256').update(entry.text).digest('hex') }))
}
