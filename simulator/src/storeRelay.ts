/** What makes a server the server of a store: the shipping relay over its state, and the line to head office. Killing it loses everything
 *  but the state. */
import type { RouteName } from '@kassa/contract'
import { type HeadOffice, Relay, type RelayStore, type VouchedDevice } from '@kassa/server/relay'
import { business } from './business.ts'
import { journalKey, lifeOf } from './journalKey.ts'
import { Line } from './line.ts'
import type { Network } from './network.ts'
import { knowsWhereElse } from './programVersion.ts'
import type { SimulatedServer } from './simulatedServer.ts'
import type { VirtualClock } from './virtualClock.ts'

export type StoreRelayOptions = {
  time: VirtualClock
  server: SimulatedServer
  headOffice: SimulatedServer
  network: Network
  /** Head office held the journal up to there at that time. */
  onSent: (device: string, seq: number, toldAtMs: number) => void
}

/** From a start to its end: what is under way ends with it. */
type Life = { work: number; isOver: boolean }

/** Entries that head office hands back at once: few, so that it takes several pages. */
const pageLength = 10

export class StoreRelay {
  readonly line = new Line()
  readonly #options: StoreRelayOptions
  /** The time, of the world, at which head office held what this life last heard of it, by device. */
  readonly #toldAtMs = new Map<string, number>()
  #relay: Relay | undefined
  #life: Life = { work: 0, isOver: true }

  constructor(options: StoreRelayOptions) {
    this.#options = options
  }

  /** Whether work is under way that waits neither for the network nor for the clock. */
  get isBusy(): boolean {
    return this.#life.work > 0 && !this.#life.isOver
  }

  get isRunning(): boolean {
    return this.#relay !== undefined
  }

  sentSeq(device: string): number {
    return this.#relay?.sentSeq(lifeOf(device)) ?? 0
  }

  isStopped(device: string): boolean {
    return this.#relay?.isStopped(lifeOf(device)) === true
  }

  toldAtMs(device: string): number {
    return this.#toldAtMs.get(device) ?? 0
  }

  /** Starts over what the server's state holds. */
  start(): void {
    this.stop()
    const { time, onSent } = this.#options
    const life: Life = { work: 0, isOver: false }
    this.#life = life
    this.#toldAtMs.clear()
    this.#relay = new Relay({
      ...{ store: this.#store(life), headOffice: this.#headOffice(life), clock: time },
      onSent: (journal, seq) => onSent(journalKey(journal), seq, this.toldAtMs(journalKey(journal))),
      onRefused: () => undefined,
      onError: (error) => {
        throw error
      },
      onWork: (change) => {
        life.work += change
      },
    })
    this.lineOpened()
  }

  stop(): void {
    this.#relay?.close()
    this.#relay = undefined
    this.#life.isOver = true
  }

  /** Something was taken in. */
  look(): void {
    void this.#relay?.look()
  }

  /** Head office answers again. */
  lineOpened(): void {
    const relay = this.#relay
    void relay?.look().then(() => relay.vouch())
  }

  #store(life: Life): RelayStore {
    const { server } = this.#options
    const alive = async <T>(work: () => T | Promise<T>): Promise<T> => {
      if (life.isOver) return new Promise(() => undefined)
      return work()
    }
    return {
      readJournals: () =>
        alive(() =>
          [...server.state.journals.values()].map(({ identity: { device, incarnation }, head, entries }) => {
            const sent = server.state.sent.get(journalKey({ device, incarnation })) ?? { seq: 0, hash: '' }
            return { device, incarnation, headSeq: head.seq, sent, hashHere: entries[sent.seq - 1]?.hash }
          }),
        ),
      readEntries: (journal, after, limit) =>
        alive(
          () => server.state.journals.get(journalKey(journal))?.entries.slice(after, after + limit) ?? [],
        ),
      keepSent: (journal, sent) =>
        alive(() => {
          server.state.sent.set(journalKey(journal), sent)
        }),
      takeIn: (journal, entries) =>
        alive(async () => {
          life.work += 1
          const { status, head } = await server.take(journalKey(journal), entries)
          life.work -= 1
          return { status, head }
        }),
      keepFork: () => alive(() => undefined),
      readDevices: () => alive(() => devicesOf(server)),
      keepDevices: (devices) =>
        alive(async () => {
          life.work += 1
          for (const { device, incarnation, publicKey } of devices)
            await server.meet({ ...business, device, incarnation }, publicKey)
          life.work -= 1
        }),
      keepRevoked: () => alive(() => undefined),
    }
  }

  #headOffice(life: Life): HeadOffice {
    const { server, headOffice, network } = this.#options
    const { line } = this
    const asking = (name: RouteName) => ({ line, name, version: server.version })
    return {
      vouch: (vouched) =>
        network.ask(asking('vouchForDevices'), async () => {
          for (const { device, incarnation, publicKey } of vouched)
            await headOffice.meet({ ...business, device, incarnation }, publicKey)
          const named = new Set(vouched.map(journalKey))
          return {
            devices: vouched.map(({ device, incarnation }) => {
              const head = headOffice.state.journals.get(journalKey({ device, incarnation }))?.head
              return { device, incarnation, status: 'known' as const, ...(head && { head: { ...head } }) }
            }),
            others: devicesOf(headOffice).filter((other) => !named.has(journalKey(other))),
          }
        }),
      readEntries: (journal, after) =>
        network.ask(asking('readRelayedEntries'), async () => {
          if (!knowsWhereElse(headOffice.version)) return undefined
          const { entries = [] } = headOffice.state.journals.get(journalKey(journal)) ?? {}
          return entries
            .slice(after, after + pageLength)
            .map(({ seq, text, signature }) => ({ seq, text, signature }))
        }),
      post: (journal, init) =>
        network.send({
          ...{ device: journalKey(journal), name: 'relayEntries', version: server.version },
          ...{ line, init, onSettled: () => undefined },
          onTold: (heldAtMs) => {
            if (!life.isOver) this.#toldAtMs.set(journalKey(journal), heldAtMs)
          },
        }),
    }
  }
}

function devicesOf({ state }: SimulatedServer): VouchedDevice[] {
  return [...state.journals.values()].map(({ identity, publicKey }) => ({
    ...{ device: identity.device, incarnation: identity.incarnation, publicKey },
    register: { registerId: identity.device, name: 'till' },
  }))
}
