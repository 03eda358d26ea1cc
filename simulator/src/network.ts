/** The lines between tills and server, or between a store server and head office, on virtual time: what is sent arrives once, twice, late, in part or never, and so do answers. */
import { gunzipSync } from 'node:zlib'
import type { RouteName } from '@kassa/contract'
import type { WireEntry } from '@kassa/server/derive'
import type { Strikes } from './fault.ts'
import type { Line } from './line.ts'
import { isLetIn, knowsWhereElse, saidBesides } from './programVersion.ts'
import type { Chance } from './random.ts'
import type { ServerReply, SimulatedServer } from './simulatedServer.ts'
import type { VirtualClock } from './virtualClock.ts'

export type NetworkOptions = {
  clock: VirtualClock
  server: SimulatedServer
  chance: Chance
  strikes: Strikes
  onServerKilled: () => void
  /** Work at the server that is not on virtual time began or ended. */
  onWork: (change: 1 | -1) => void
  /** What a store server adds to its answer, of what it has passed on, and when it learned that. */
  passedOn?: (device: string) => { seq: number; toldAtMs: number }
}

/** A batch on its way, as the till that sends it sees it. */
export type Sending = {
  device: string
  /** The route, and the version of the program that calls it. */
  name: BatchRoute
  version: number
  line: Line
  init: RequestInit
  /** Called once, as the sender's wait ends. */
  onSettled: () => void
  /** The sender hears what the receiver held at that time, and what head office held at an earlier one. */
  onTold: (heldAtMs: number, aboveAtMs: number) => void
}

type BatchRoute = 'sendEntries' | 'relayEntries'
type Batch = { device: string; body: string; name: BatchRoute; version: number }
type Told = { atMs: number; aboveAtMs: number }
type Answering = (afterMs: number, response: Response | undefined, told?: Told) => void
type Answer = { reply: ServerReply; aboveAtMs: number } | { httpStatus: number } | undefined

const patienceMs = 60_000
const rememberedBatches = 10

export class Network {
  readonly #options: NetworkOptions
  readonly #past: Batch[] = []

  constructor(options: NetworkOptions) {
    this.#options = options
  }

  /** Sends a batch on its way. Resolves with the answer, or rejects as a line that is cut does. */
  send(sending: Sending): Promise<Response> {
    const { clock } = this.#options
    return new Promise((resolve, reject) => {
      let isSettled = false
      const settle = (outcome: Response | undefined) => {
        if (isSettled) return
        isSettled = true
        sending.onSettled()
        if (outcome === undefined) reject(new TypeError('network error'))
        else resolve(outcome)
      }
      // Whatever happens on the way, patience ends.
      const giveUp = clock.after(patienceMs, () => settle(undefined))
      const answer: Answering = (afterMs, response, told) => {
        clock.after(afterMs, () => {
          giveUp()
          if (told !== undefined && !isSettled) sending.onTold(told.atMs, told.aboveAtMs)
          settle(response)
        })
      }
      // On the clock, so that what befalls it is drawn when nobody else is at work.
      clock.after(1, () => this.#carry(sending, answer))
    })
  }

  /** Asks the receiver something that is no batch. Resolves with the answer; undefined where either is lost. */
  ask<Reply>(
    { line, name, version }: { line: Line; name: RouteName; version: number },
    question: () => Promise<Reply>,
  ): Promise<Reply | undefined> {
    const { clock, server, chance, strikes, onWork } = this.#options
    return new Promise((resolve) => {
      const giveUp = clock.after(patienceMs, () => resolve(undefined))
      const delayMs = 5 + chance.below(50)
      clock.after(delayMs, () => {
        if (strikes('request_lost') || !line.carriesBatches(clock.epochMs()) || !server.isUp) return
        if (!isLetIn(name, version, server.version)) return
        onWork(1)
        void question()
          .finally(() => onWork(-1))
          .then((reply) => {
            if (strikes('answer_lost') || !line.carriesAnswers(clock.epochMs())) return
            giveUp()
            clock.after(delayMs, () => resolve(reply))
          })
      })
    })
  }

  /** Somebody sends a batch of the past again. */
  replayOldBatch(): void {
    const { chance } = this.#options
    const old = this.#past[chance.below(Math.max(1, this.#past.length))]
    if (old !== undefined) void this.#deliver(old)
  }

  #carry(sending: Sending, answer: Answering): void {
    const { clock, chance, strikes } = this.#options
    const { device, line, name, version } = sending
    const batch = { device, body: textOf(sending.init), name, version }
    this.#past.push(batch)
    if (this.#past.length > rememberedBatches) this.#past.shift()
    if (strikes('request_lost') || !line.carriesBatches(clock.epochMs())) return
    if (strikes('captive_portal')) {
      answer(30, page('<html>', 200))
      return
    }
    if (strikes('gateway_error')) {
      answer(30, page('bad gateway', 502))
      return
    }
    const delayMs = strikes('request_delayed') ? 20_000 + chance.below(60_000) : 5 + chance.below(50)
    if (strikes('request_duplicated'))
      clock.after(delayMs + chance.below(90_000), () => void this.#deliver(batch))
    const arriving = { ...batch, body: this.#onItsWay(batch.body) }
    clock.after(
      delayMs,
      () => void this.#deliver(arriving).then((made) => this.#answerBack(made, line, answer)),
    )
  }

  #onItsWay(body: string): string {
    const { chance, strikes } = this.#options
    if (strikes('request_truncated')) return body.slice(0, -40)
    if (!strikes('request_altered')) return body
    const entries = entriesIn(body) ?? []
    const place = chance.below(Math.max(1, entries.length))
    return JSON.stringify({
      entries: entries.map((entry, index) => (index === place ? altered(entry) : entry)),
    })
  }

  #answerBack(made: Answer, line: Line, answer: Answering): void {
    const { clock, chance, strikes } = this.#options
    if (made === undefined) {
      answer(5, undefined)
      return
    }
    if (strikes('answer_lost') || !line.carriesAnswers(clock.epochMs())) return
    if ('httpStatus' in made) {
      answer(5, page('{"status":"problem"}', made.httpStatus, true))
      return
    }
    const text = JSON.stringify(made.reply)
    const isCut = strikes('answer_truncated')
    const body = isCut ? text.slice(0, text.length >> 1) : text
    const slowMs = strikes('server_slow') ? 40_000 : 0
    const lateMs = strikes('answer_late') ? patienceMs : 0
    const afterMs = 5 + chance.below(50) + slowMs + lateMs
    const told = { atMs: clock.epochMs(), aboveAtMs: made.aboveAtMs }
    answer(afterMs, page(body, 200, true), isCut ? undefined : told)
  }

  async #deliver({ device, body, name, version }: Batch): Promise<Answer> {
    const { server, strikes, onServerKilled, onWork, passedOn } = this.#options
    if (!server.isUp) return undefined
    if (!isLetIn(name, version, server.version)) return { httpStatus: 426 }
    if (strikes('server_session_refused')) return { httpStatus: 401 }
    if (strikes('server_disk_full')) return { httpStatus: 507 }
    if (strikes('server_database_restarted')) return { httpStatus: 503 }
    if (strikes('server_killed_before_commit')) {
      onServerKilled()
      return undefined
    }
    const entries = entriesIn(body)
    if (entries === undefined) return { httpStatus: 400 }
    if (!server.knows(device)) return { httpStatus: 404 }
    onWork(1)
    const reply = await server.take(device, entries).finally(() => onWork(-1))
    const above = passedOn?.(device)
    const beyond =
      above === undefined
        ? { backup: { seq: server.state.backedUp.get(device) ?? 0 } }
        : { headOffice: { seq: above.seq } }
    if (!strikes('server_killed_after_commit'))
      return {
        reply: {
          ...reply,
          ...(knowsWhereElse(server.version) ? beyond : {}),
          ...saidBesides(server.version),
        },
        aboveAtMs: above?.toldAtMs ?? 0,
      }
    onServerKilled()
    return undefined
  }
}

/** The entry with another figure in its text. */
export function altered<Kept extends { text: string }>(entry: Kept): Kept {
  return { ...entry, text: entry.text.replace('"salesMinor":', '"salesMinor":1') }
}

function page(body: string, status: number, isJson = false): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': isJson ? 'application/json' : 'text/html' },
  })
}

function textOf({ body, headers }: RequestInit): string {
  const isGzip = new Headers(headers).get('content-encoding') === 'gzip'
  return isGzip ? gunzipSync(body as ArrayBuffer).toString() : String(body)
}

function entriesIn(body: string): WireEntry[] | undefined {
  try {
    return (JSON.parse(body) as { entries: WireEntry[] }).entries
  } catch {
    return undefined
  }
}
