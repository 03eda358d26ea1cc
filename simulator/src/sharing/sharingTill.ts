/**
 * A till as far as it shares orders: the shipping book, publications, exchange and desk of orders, and the shipping commands that put
 * baskets aside and take them up, over a disk that outlives the till. The flow of a sale is as short as it can be.
 */
import {
  type HoldPorts,
  holdBasket,
  OpenBasket,
  OrderBook,
  OrderDesk,
  OrderExchange,
  OrderKeeper,
  Publications,
  resumeBasket,
  type SaleState,
} from '@kassa/client/parts'
import { MemoryDisk, makeMemoryStore } from '@kassa/client/testing'
import { uuidv7 } from '@kassa/journal'
import {
  closeTransaction,
  type LineItem,
  type PriceOutcome,
  price,
  type RetailTransaction,
} from '@kassa/kernel'
import type { Strikes } from '../fault.ts'
import { Line } from '../line.ts'
import type { Chance } from '../random.ts'
import type { VirtualClock } from '../virtualClock.ts'
import type { SharedStore } from './sharedStore.ts'

export type SharingTillOptions = {
  name: string
  time: VirtualClock
  chance: Chance
  strikes: Strikes
  store: SharedStore
}

/** A sale of this till, and whether it knew that another was paid for the basket. */
export type SharedSale = {
  basketId: string
  isOrder: boolean
  wasPaid: boolean
  lineIds: readonly string[]
}

const operatorId = 'somebody'
const rules = {
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document' as const },
  taxCategories: [{ category: 'standard', rates: [{ code: 'NL-21', ratePpm: 210_000, from: '2012-10-01' }] }],
}
const item = (itemId: string): LineItem => ({
  ...{ itemId, sku: itemId, name: itemId, unit: 'piece', unitPriceE5: 100_000 },
  ...{ taxCategory: 'standard', tracksStock: false },
})

/** What runs of a till, from its start to its end. */
type Life = { epoch: number; orders: OrderDesk; stop: () => void }

export class SharingTill {
  readonly name: string
  readonly disk = new MemoryDisk()
  readonly line = new Line()
  readonly sales: SharedSale[] = []
  readonly givenUp: string[] = []
  /** Baskets that a person was told are paid twice. */
  paidTwiceCount = 0
  readonly #options: SharingTillOptions
  #life: Life | undefined
  #basketId = ''
  #basket = new OpenBasket([], () => '')
  #state: SaleState = { name: 'scanning' }
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(options: SharingTillOptions) {
    this.#options = options
    this.name = options.name
  }

  get isRunning(): boolean {
    return this.#life !== undefined
  }

  get orders(): OrderDesk | undefined {
    return this.#life?.orders
  }

  get basketId(): string {
    return this.#basketId
  }

  get basket(): OpenBasket {
    return this.#basket
  }

  /** Begins over what is on the disk. */
  async start(): Promise<void> {
    const { time, store, strikes } = this.#options
    const disk = makeMemoryStore(this.disk, () => {
      if (strikes('disk_full')) return 'quota_exceeded'
      return strikes('disk_failed') ? 'failed' : 'none'
    })
    const epoch = await disk.claim()
    const sale = await disk.read('sale')
    this.#basketId = sale?.basketId ?? this.#newId()
    this.disk.values.set('sale', { basketId: this.#basketId })
    this.#basket = new OpenBasket(await disk.readBasket(), this.#newId)
    this.#state = { name: 'scanning' }
    this.#lastTurn = Promise.resolve()
    const book = new OrderBook(this.name, await disk.readOrders())
    const desk = this.#desk()
    const publications = new Publications(book, desk)
    const cursor = await disk.read('orderCursor')
    const keeper = new OrderKeeper({ book, store: disk, epoch, cursor })
    const orders: OrderDesk = new OrderDesk({
      ...{ book, publications, keeper, store: disk, epoch, desk, newId: this.#newId },
      nowMs: () => time.epochMs(),
      names: { register: (id) => id, operator: (id) => id },
      notify: (code) => {
        if (code === 'basket_paid_twice') this.paidTwiceCount += 1
      },
      onChange: () => undefined,
    })
    const exchange = new OrderExchange({
      clock: time,
      cursor,
      ask: (wish) => store.ask(this.line, wish),
      next: () => publications.next(),
      take: (reply, published) => orders.take(reply, published),
    })
    const stopListening = store.listen({
      line: this.line,
      told: (seq) => orders.told(seq),
      lineOpened: () => orders.lineOpened(),
    })
    this.#life = {
      ...{ epoch, orders },
      stop: () => {
        stopListening()
        orders.close()
      },
    }
    orders.begin(exchange)
    orders.lineOpened()
  }

  /** The plug is pulled: whatever was under way writes no more. */
  stop(): void {
    this.#life?.stop()
    this.#life = undefined
    this.disk.epoch += 1
  }

  /** One more of an item; of the last line's, that line has more. Returns the line that was added. */
  scan(itemId: string): Promise<string | undefined> {
    return this.#inTurn(async () => {
      if (this.#state.name !== 'scanning') return undefined
      const change = this.#basket.add(item(itemId), 1000)
      if (!(await this.#save({ basket: { add: change.events } }))) return undefined
      this.#basket.apply(change, false)
      this.#changed()
      const [event] = change.events
      return event !== undefined && 'lineId' in event ? event.lineId : undefined
    })
  }

  /** Takes the first line away. Returns which. */
  removeLine(): Promise<string | undefined> {
    return this.#inTurn(async () => {
      const [line] = this.#basket.basket.lines
      if (this.#state.name !== 'scanning' || line === undefined) return undefined
      const change = this.#basket.remove(line)
      if (!(await this.#save({ basket: { add: change.events } }))) return undefined
      this.#basket.apply(change, false)
      this.#changed()
      return line.lineId
    })
  }

  hold(): Promise<unknown> {
    return this.#inTurn(async () => this.#withPorts((ports) => holdBasket(ports, this.name)))
  }

  resume(basketId: string, isTakeOver: boolean): Promise<unknown> {
    return this.#inTurn(async () => this.#withPorts((ports) => resumeBasket(ports, basketId, isTakeOver)))
  }

  startPaying(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.name !== 'scanning' || this.#basket.basket.lines.length === 0) return
      const outcome = this.#priced()
      if (outcome.status !== 'priced') return
      const tendering = { basket: outcome.basket, cashStepMinor: 1, operatorId, tenders: [], payments: [] }
      this.#state = { name: 'tendering', tendering }
      this.#changed()
    })
  }

  /** Back to the basket. */
  cancelPaying(): Promise<void> {
    return this.#inTurn(async () => {
      this.#state = { name: 'scanning' }
      this.#changed()
    })
  }

  finishPaying(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.name !== 'tendering') return
      const { basket } = this.#state.tendering
      const tenders = [{ type: 'cash' as const, amountMinor: basket.totalMinor }]
      const sale = { transactionId: this.#newId(), receiptNumber: 1, operatorId, basket, tenders }
      const lineIds = basket.lines.map(({ lineId }) => lineId)
      if (await this.#close(closeTransaction({ ...sale, cashStepMinor: 1 }), lineIds))
        this.#state = { name: 'scanning' }
      this.#changed()
    })
  }

  giveUp(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.name === 'scanning' && this.#basket.basket.lines.length > 0)
        await this.#close(undefined, [])
    })
  }

  async #close(sale: RetailTransaction | undefined, lineIds: readonly string[]): Promise<boolean> {
    const orders = this.orders
    if (orders === undefined) return false
    const basketId = this.#basketId
    const known = orders.book.get(basketId)
    const closing = orders.closing(basketId, { operatorId, ...(sale && { sale }) })
    const nextId = this.#newId()
    const isSaved = await this.#save({
      values: { sale: { basketId: nextId } },
      basket: { clear: true },
      ...(closing && { orders: closing.orders }),
    })
    if (!isSaved) return false
    const wasPaid = known?.order.state === 'paid'
    if (sale === undefined) this.givenUp.push(basketId)
    else this.sales.push({ basketId, isOrder: known !== undefined, wasPaid, lineIds })
    closing?.done()
    this.#begin(nextId)
    return true
  }

  async #save(change: Parameters<ReturnType<typeof makeMemoryStore>['save']>[1]): Promise<boolean> {
    const { strikes } = this.#options
    const fault = strikes('disk_full') ? 'quota_exceeded' : 'none'
    const outcome = await makeMemoryStore(this.disk, () => fault).save(this.#life?.epoch ?? 0, change)
    return outcome.status === 'saved'
  }

  #withPorts(work: (ports: HoldPorts) => Promise<unknown>): Promise<unknown> {
    const { time } = this.#options
    const { orders } = this
    if (orders === undefined) return Promise.resolve()
    return work({
      ...{ desk: { ...this.#desk(), priced: this.#priced() }, orders, operatorId, newId: this.#newId },
      recorder: { note: async ({ change }) => this.#save((await change?.([])) ?? {}) },
      nowMs: () => time.epochMs(),
      refuse: () => ({ status: 'not_now' }),
    })
  }

  #desk() {
    const till = this
    return {
      get state() {
        return till.#state
      },
      get basketId() {
        return till.#basketId
      },
      get basket() {
        return till.#basket
      },
      inTurn: <T>(work: () => Promise<T>) => till.#inTurn(work),
      dispatch: async () => {
        till.#state = { name: 'scanning' }
        return { status: 'done' } as const
      },
      begin: (basketId: string, events: OpenBasket['events'] = []) => till.#begin(basketId, events),
      reprice: () => till.#changed(),
    }
  }

  #begin(basketId: string, events: OpenBasket['events'] = []): void {
    this.#basketId = basketId
    this.#basket = new OpenBasket(events, this.#newId)
    this.#changed()
  }

  #changed(): void {
    this.orders?.changed()
  }

  #priced(): PriceOutcome {
    return price(this.#basket.basket, rules, '2026-11-22T12:00')
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }

  readonly #newId = (): string => uuidv7(this.#options.time.epochMs(), this.#options.chance.bytes(10))
}
