/**
 * A store server at work: its journals go up, records come down, and a live line says when there is something new. Everything goes on by
 * itself when the line is back; nothing in the store waits for it.
 */
import { randomInt } from 'node:crypto'
import {
  type DeviceSession,
  LiveLine,
  makeDeviceSession,
  systemClock,
  type TillClock,
} from '@kassa/client/line'
import type { CallOutcome, LiveEvent } from '@kassa/contract'
import type { FastifyBaseLogger } from 'fastify'
import type { AnswerFromAbove, GivenPassword } from '../access/people.ts'
import type { Pool } from '../database/pool.ts'
import { type Answer, ok, problem } from '../http/handler.ts'
import type { IngestOutcome } from '../ingest/ingestBatch.ts'
import type { StoreLevel } from '../office/stockLevelsOf.ts'
import { Relay, type RelayedJournal } from '../relay/relay.ts'
import { makeRelayStore } from '../relay/relayStore.ts'
import { askHeadOffice } from './accounts.ts'
import { followRecords } from './followRecords.ts'
import { makeHeadOffice } from './headOffice.ts'
import type { HeadOfficeLine } from './headOfficeLine.ts'
import type { Joined } from './joinHeadOffice.ts'

export type StoreServerOptions = {
  pool: Pool
  joined: Joined
  fetch: typeof fetch
  log: FastifyBaseLogger
  /** A device is to know that head office holds its journal up to there. */
  onSent: (journal: RelayedJournal, seq: number) => void
  /** What head office holds of the store was taken in. */
  onTakenIn: (outcome: IngestOutcome) => void
  /** By head office's word the device is known now, or shut out. */
  onStanding: (deviceId: string) => void
}

/** Entries of other processes over the same database are found by looking. */
const lookEveryMs = 2_000
/** A till waits with a receipt in hand: what head office does not say by then, the store answers without. */
const searchMs = 1_500
/** Nobody waits for it. */
const passOnMs = 10_000
/** A customer waits with a gift card in hand; the till goes by its own limit then. */
const valueMs = 2_500
/** So long a device that head office shut out may go on in the store. */
const vouchEveryMs = 60_000

export class StoreServer {
  readonly line: HeadOfficeLine
  readonly #options: StoreServerOptions
  readonly #session: DeviceSession
  readonly #relay: Relay
  readonly #live: LiveLine
  readonly #closing = new AbortController()
  #following: Promise<void> | undefined
  #mustFollowAgain = false

  constructor(options: StoreServerOptions) {
    this.#options = options
    const { pool, joined, log, onSent, onStanding, onTakenIn } = options
    const { upstream, privateKey } = joined
    const { tenantId, storeId, deviceId: device, incarnation, url } = upstream
    const identity = { tenant: tenantId, store: storeId, device, incarnation }
    const server = { baseUrl: url, fetch: options.fetch }
    this.#session = makeDeviceSession({ server, identity, privateKey })
    this.#relay = new Relay({
      store: makeRelayStore(pool, { tenantId, storeId, deviceId: device, onStanding, onTakenIn }),
      headOffice: makeHeadOffice(this.#session),
      clock: spreadOut(systemClock),
      onSent,
      onRefused: (journal) => log.error(journal, 'head office refuses a device of this store'),
      onError: (error) => log.warn({ err: error }, 'passing on was interrupted'),
    })
    this.#live = new LiveLine({
      ...{ session: this.#session, clock: spreadOut(systemClock), signal: this.#closing.signal },
      onOpen: () => {
        log.info('head office answers')
        this.#catchUp()
      },
      onEvent: (event) => this.#told(event),
      onClosed: () => this.#sayClosed(),
    })
    this.line = {
      ...{ url, storeId },
      tookIn: () => void this.#relay.look(),
      sentSeq: (journal) => this.#relay.sentSeq(journal),
      findSales: async (query) => {
        const outcome = await this.#session.call('findSales', { query }, { timeoutMs: searchMs })
        return outcome.status === 'ok' ? outcome.reply.sales : undefined
      },
      readItemLevels: (itemId) => this.#readItemLevels(itemId),
      readPurchases: async (customerId) => {
        const input = { params: { customerId } }
        const outcome = await this.#session.call('readPurchases', input, { timeoutMs: searchMs })
        return outcome.status === 'ok' ? outcome.reply.purchases : undefined
      },
      registerCustomer: async (given) =>
        answerOf(await this.#session.call('registerCustomer', given, { timeoutMs: passOnMs })),
      saveFavourites: async (given) =>
        answerOf(await this.#session.call('saveFavourites', given, { timeoutMs: passOnMs })),
      wishReceiptMail: async (given) =>
        answerOf(await this.#session.call('wishReceiptMail', given, { timeoutMs: passOnMs })),
      readStoredValue: async (body) =>
        replyOf(await this.#session.call('readStoredValue', { body }, { timeoutMs: valueMs })),
      holdStoredValue: async (holdId, body) =>
        replyOf(
          await this.#session.call('holdStoredValue', { params: { holdId }, body }, { timeoutMs: valueMs }),
        ),
      releaseStoredValue: async (holdId) =>
        replyOf(
          await this.#session.call('releaseStoredValue', { params: { holdId } }, { timeoutMs: valueMs }),
        ),
      ...this.#pointsLine(),
      ...this.#invoiceLine(),
    }
  }

  #sayClosed(): void {
    const { upgradeNeeded } = this.#session
    this.#options.log.info({ upgradeNeeded }, 'the line to head office is closed')
  }

  #pointsLine(): Pick<HeadOfficeLine, 'readPoints' | 'holdPoints'> {
    return {
      readPoints: async (input) =>
        replyOf(await this.#session.call('readPoints', input, { timeoutMs: valueMs })),
      holdPoints: async (input) =>
        replyOf(await this.#session.call('holdPoints', input, { timeoutMs: valueMs })),
    }
  }

  #invoiceLine(): Pick<HeadOfficeLine, 'keepInvoiceBuyer' | 'readInvoice'> {
    return {
      keepInvoiceBuyer: async (given) =>
        answerOf(await this.#session.call('keepInvoiceBuyer', given, { timeoutMs: passOnMs })),
      readInvoice: async (transactionId) =>
        replyOf(
          await this.#session.call('readInvoice', { params: { transactionId } }, { timeoutMs: valueMs }),
        ),
    }
  }

  /** Asks head office whose password this is. */
  askAbout(given: GivenPassword): Promise<AnswerFromAbove> {
    const { pool, joined } = this.#options
    return askHeadOffice({ pool, session: this.#session }, joined.upstream.tenantId, given)
  }

  /** Begins. */
  run(): void {
    void this.#live.run()
    const { signal } = this.#closing
    const looking = setInterval(() => void this.#relay.look(), lookEveryMs)
    const vouching = setInterval(() => this.#catchUp(), vouchEveryMs)
    signal.addEventListener('abort', () => {
      clearInterval(looking)
      clearInterval(vouching)
    })
    this.#catchUp()
  }

  /** Stops; resolves when what was being read is in the database. */
  async stop(): Promise<void> {
    this.#closing.abort()
    this.#relay.close()
    await this.#following
  }

  #catchUp(): void {
    this.#follow()
    void this.#relay.look().then(() => this.#relay.vouch())
  }

  #told(event: LiveEvent): void {
    if (event.type === 'records') this.#follow()
  }

  #follow(): void {
    this.#mustFollowAgain = true
    this.#following ??= this.#followOn().finally(() => {
      this.#following = undefined
    })
  }

  async #readItemLevels(itemId: string): Promise<StoreLevel[] | undefined> {
    const input = { query: { itemId } }
    const outcome = await this.#session.call('readItemLevels', input, { timeoutMs: searchMs })
    return outcome.status === 'ok' ? outcome.reply.levels : undefined
  }

  async #followOn(): Promise<void> {
    const { pool, joined, log } = this.#options
    try {
      while (this.#mustFollowAgain && !this.#closing.signal.aborted) {
        this.#mustFollowAgain = false
        await followRecords({ pool, session: this.#session }, joined.upstream.tenantId)
      }
    } catch (error) {
      log.warn({ err: error }, 'reading the records of head office was interrupted')
    }
  }
}

/** What head office answered, as this server answers its till. */
function answerOf<Reply>(outcome: CallOutcome<Reply>): Answer<Reply> {
  if (outcome.status === 'ok') return ok(outcome.reply)
  if (outcome.status === 'unreachable') return problem('head_office_unreachable')
  return problem(outcome.problem.code, outcome.problem.detail)
}

function replyOf<Reply>(outcome: CallOutcome<Reply>): Reply | undefined {
  return outcome.status === 'ok' ? outcome.reply : undefined
}

/** The clock, with waits that are up to a quarter shorter or longer: stores that lost head office in one moment do not come back in one. */
function spreadOut(clock: TillClock): TillClock {
  return {
    epochMs: clock.epochMs,
    offsetMinutes: clock.offsetMinutes,
    after: (ms, callback) => clock.after((ms * (750 + randomInt(501))) / 1000, callback),
  }
}
