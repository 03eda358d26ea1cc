/**
 * A bad line between a till and its server: each connection is drawn a fate, and meets it after so many bytes, wherever in a request or
 * an answer that is.
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import type { Chance } from './chance.ts'

export const fates = [
  /** Nobody answers. */
  'refused',
  /** Broken in the middle of what is sent, or of the answer. */
  'request_cut',
  'answer_cut',
  /** What is sent, or the answer, goes nowhere, and the line breaks some time later. */
  'request_swallowed',
  'answer_swallowed',
  /** Everything is late, and some of it is broken off. */
  'delayed',
] as const

export type Fate = (typeof fates)[number]

/** More than a batch of a few sales. */
const mostBytes = 6_000
const silenceMs = 200
const mostDelayMs = 60

export class LineProxy {
  readonly counts = new Map<Fate, number>()
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly #chance: Chance
  #isGood = true

  private constructor(to: string, chance: Chance) {
    this.#chance = chance
    const { hostname, port } = new URL(to)
    this.#server = createServer((client) => this.#join(client, () => connect(Number(port), hostname)))
  }

  /** Listens on this machine, at a port of its own; the line is good until `turn`.   `to`: address of the server. */
  static async start(to: string, chance: Chance): Promise<LineProxy> {
    const proxy = new LineProxy(to, chance)
    proxy.#server.listen({ host: '127.0.0.1', port: 0 })
    await once(proxy.#server, 'listening')
    return proxy
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** From now on the line is bad, or good; what is open breaks. */
  turn(to: 'bad' | 'good'): void {
    this.#isGood = to === 'good'
    this.#breakAll()
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#breakAll()
    await closed
  }

  #breakAll(): void {
    for (const socket of this.#open) socket.destroy()
  }

  #join(client: Socket, toServer: () => Socket): void {
    const fate = this.#isGood ? undefined : this.#drawFate()
    this.#hold(client)
    if (fate === 'refused') {
      client.destroy()
      return
    }
    const server = this.#hold(toServer())
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
    this.#pass(client, server, fate === 'request_cut' || fate === 'request_swallowed' ? fate : late(fate))
    this.#pass(server, client, fate === 'answer_cut' || fate === 'answer_swallowed' ? fate : late(fate))
  }

  #drawFate(): Fate {
    const fate = this.#chance.oneOf(fates)
    this.counts.set(fate, (this.counts.get(fate) ?? 0) + 1)
    return fate
  }

  #hold(socket: Socket): Socket {
    this.#open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => this.#open.delete(socket))
    return socket
  }

  #pass(from: Socket, to: Socket, fate: Fate | undefined): void {
    let left = this.#chance.below(mostBytes)
    let wait = Promise.resolve()
    from.on('data', (chunk: Buffer) => {
      if (fate === undefined) {
        to.write(chunk)
        return
      }
      const passed = chunk.subarray(0, Math.max(0, left))
      left -= chunk.length
      const delayMs = fate === 'delayed' ? this.#chance.below(mostDelayMs) : 0
      wait = wait.then(async () => {
        await pause(delayMs)
        if (passed.length > 0) to.write(passed)
        if (left >= 0) return
        await pause(fate.endsWith('_swallowed') ? silenceMs : 0)
        from.destroy()
      })
    })
  }
}

function late(fate: Fate | undefined): 'delayed' | undefined {
  return fate === 'delayed' ? fate : undefined
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
