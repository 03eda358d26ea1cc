/** The back office's API, as a person signed in: for a code to enrol with, and for the server's own count. */
import { setTimeout as pause } from 'node:timers/promises'
import {
  type CallInput,
  type CallOutcome,
  call,
  endpoints,
  type RouteName,
  type RouteTypes,
} from '@kassa/contract'
import { addPieces, emptyTally, type Tally } from './tally.ts'

const pageLength = 200
const readsAtOnce = 8
const readTries = 60
const pauseMs = 500

/** What went wrong, in words for whoever started the replay. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError'
}

export class OfficeLine {
  readonly #baseUrl: string
  #cookie = ''

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#call('signIn', { body: { email, password } })
  }

  /** Returns a one-time code for a new register of the store with that name; of the first store where none is named. */
  async makeCode(registerName: string, storeName?: string): Promise<string> {
    const { stores } = await this.#call('listStores', {})
    const found = stores.find(({ store }) => storeName === undefined || store.name === storeName)
    if (found === undefined) throw new ReplayError(`There is no store called ${storeName}.`)
    const { code } = await this.#call('makeEnrolmentCode', { body: { storeId: found.storeId, registerName } })
    return code
  }

  /** Counts what the server holds of a register, transaction by transaction. */
  async count({ storeId, registerName }: { storeId: string; registerName: string }): Promise<Tally> {
    const tally = emptyTally()
    let after: string | undefined
    do {
      const query = { storeId, limit: pageLength, ...(after === undefined ? {} : { after }) }
      const page = await this.#call('listTransactions', { query })
      const ids = page.transactions
        .filter((row) => row.registerName === registerName)
        .map(({ transactionId }) => transactionId)
      for (let first = 0; first < ids.length; first += readsAtOnce) {
        await Promise.all(ids.slice(first, first + readsAtOnce).map((id) => this.#add(tally, id)))
      }
      after = page.next
    } while (after !== undefined)
    return tally
  }

  async #add(tally: Tally, transactionId: string): Promise<void> {
    const { transaction } = await this.#call('readTransaction', { params: { transactionId } })
    tally.documents += 1
    tally.revenueMinor += BigInt(transaction.totalMinor)
    for (const { sku, quantityMilli } of transaction.lines) addPieces(tally, sku, BigInt(quantityMilli))
  }

  /** A read is asked again while the server starts or recovers; what changes something is asked once. */
  async #call<Name extends RouteName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<RouteTypes[Name]['reply']> {
    const tries = endpoints[name].method === 'GET' ? readTries : 1
    for (let left = tries; ; left -= 1) {
      const outcome = await this.#ask(name, input)
      if (outcome.status === 'ok') return outcome.reply
      const isAway = outcome.status === 'unreachable' || outcome.problem.code === 'database_unavailable'
      if (isAway && left > 1) await pause(pauseMs)
      else if (outcome.status === 'unreachable')
        throw new ReplayError(`No Kassa answers at ${this.#baseUrl}.`)
      else throw new ReplayError(`The server refused ${name}: ${outcome.problem.code}.`)
    }
  }

  #ask<Name extends RouteName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallOutcome<RouteTypes[Name]['reply']>> {
    return call(name, input, {
      baseUrl: this.#baseUrl,
      headers: this.#cookie === '' ? {} : { cookie: this.#cookie },
      fetch: async (...request) => {
        const response = await fetch(...request)
        const [set] = response.headers.getSetCookie()
        this.#cookie = set?.split(';')[0] ?? this.#cookie
        return response
      },
    })
  }
}
