/** What the back office knows, asked through its API as its own pages do. */
import { type CallInput, call, type RouteName, type RouteTypes } from '@kassa/contract'
import type { KassaServer } from '../../../tools/e2e/kassaServer.ts'
import type { Goods } from './goods.ts'

export class Office {
  readonly #server: KassaServer
  #cookie: string | undefined

  constructor(server: KassaServer) {
    this.#server = server
  }

  /** Calls a route as the owner.   Fails: throws what the server answered, where it is no reply. */
  async ask<Name extends RouteName>(name: Name, input: CallInput<Name>): Promise<RouteTypes[Name]['reply']> {
    this.#cookie ??= await this.#signIn()
    const outcome = await call(name, input, {
      baseUrl: this.#server.url,
      fetch,
      headers: { cookie: this.#cookie },
    })
    if (outcome.status !== 'ok') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
    return outcome.reply
  }

  async storeId(storeName: string): Promise<string> {
    const { stores } = await this.ask('listStores', {})
    const found = stores.find(({ store }) => store.name === storeName)
    if (found === undefined) throw new Error(`there is no store ${storeName}`)
    return found.storeId
  }

  /** A fresh one-time code for one more register. */
  async enrolmentCode(storeName: string, registerName: string): Promise<string> {
    const storeId = await this.storeId(storeName)
    return (await this.ask('makeEnrolmentCode', { body: { storeId, registerName } })).code
  }

  /** The transactions of a register, oldest first. */
  async transactionsOf(registerName: string) {
    const { transactions } = await this.ask('listTransactions', { query: { limit: 200 } })
    return transactions.filter((row) => row.registerName === registerName).reverse()
  }

  /** The code of a new badge for a member of staff. */
  async badgeOf(name: string): Promise<string> {
    const { staff } = await this.ask('listStaff', {})
    const staffId = staff.find(({ member }) => member.name === name)?.staffId ?? ''
    return (await this.ask('makeBadge', { params: { staffId } })).code
  }

  /** The closed shifts of a register, oldest first. */
  async shiftsOf(registerName: string) {
    const { shifts } = await this.ask('listShifts', { query: { limit: 200 } })
    return shifts.filter((row) => row.registerName === registerName).reverse()
  }

  /** Thousandths in stock of an item at a store. */
  async stockMilli({ sku, gtin }: Goods, storeName: string): Promise<number> {
    const { items } = await this.ask('listItems', { query: { search: gtin } })
    const found = items.find(({ item }) => item.sku === sku)
    const level = found?.levels.find((one) => one.storeName === storeName)
    if (level === undefined) throw new Error(`no stock of ${sku} is kept at ${storeName}`)
    return level.quantityMilli
  }

  async #signIn(): Promise<string> {
    const { url, email, password } = this.#server
    const answer = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (cookie === undefined) throw new Error(`the owner cannot sign in: ${answer.status}`)
    return cookie
  }
}
