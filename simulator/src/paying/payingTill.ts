/** A till as far as it is paid: the shipping flow of a sale, its recorder and its desk at the terminal, over a disk that outlives the till. */
import {
  JournalWriter,
  OpenBasket,
  resumeSale,
  SaleDesk,
  type SaleEvent,
  SaleRecorder,
  type SaleState,
  TerminalDesk,
} from '@kassa/client/parts'
import { MemoryDisk } from '@kassa/client/testing'
import { sign, uuidv7 } from '@kassa/journal'
import type { LineItem } from '@kassa/kernel'
import type { Strikes } from '../fault.ts'
import type { Chance } from '../random.ts'
import { makeSoul, type TillSoul } from '../simulatedTill.ts'
import { makeTillStore } from '../tillStore.ts'
import type { VirtualClock } from '../virtualClock.ts'
import type { CardTerminal } from './cardTerminal.ts'

export type PayingTillOptions = {
  name: string
  time: VirtualClock
  chance: Chance
  strikes: Strikes
  terminal: CardTerminal
}

const operatorId = '0193b2c0-0000-7000-8000-0000000000c1'
const terminalId = '0193b2c0-0000-7000-8000-0000000000d1'
const rules = {
  ...{ currency: 'EUR', pricesIncludeTax: true, taxRounding: 'document' as const },
  taxCategories: [{ category: 'standard', rates: [{ code: 'NL-21', ratePpm: 210_000, from: '2012-10-01' }] }],
}
const item: LineItem = {
  ...{ itemId: '0193b2c0-0000-7000-8000-000000000001', sku: 'S1', name: 'Thing 1', unit: 'piece' },
  ...{ unitPriceE5: 1_250_000, taxCategory: 'standard', tracksStock: false },
}

/** From a start to its end: what is under way ends with it. */
type Life = { isOver: boolean; desk: SaleDesk; terminals: TerminalDesk }

export class PayingTill {
  readonly name: string
  readonly disk = new MemoryDisk()
  readonly #options: PayingTillOptions
  readonly #soul: TillSoul
  #life: Life | undefined

  private constructor(options: PayingTillOptions, soul: TillSoul) {
    this.#options = options
    this.name = options.name
    this.#soul = soul
  }

  static async enrol(options: PayingTillOptions): Promise<PayingTill> {
    return new PayingTill(options, await makeSoul(options))
  }

  /** Where the sale is; undefined while the till does not run. */
  get state(): SaleState | undefined {
    return this.#life?.desk.state
  }

  /** Begins over what is on the disk. */
  async start(): Promise<void> {
    const { time, chance, strikes, terminal } = this.#options
    const { identity, privateKey } = this.#soul
    let life: Life | undefined
    const store = makeTillStore(this.disk, {
      // A disk that is slow is for the journal's own part of the run; what is over does nothing any more.
      strikes: (kind) => kind !== 'disk_slow' && life?.isOver !== true && strikes(kind),
      pause: async () => undefined,
      onPlugPulled: () => this.stop(),
    })
    const epoch = await store.claim()
    const now = () => ({ epochMs: time.epochMs(), offsetMinutes: 60 })
    const newId = () => uuidv7(time.epochMs(), chance.bytes(10))
    const quiet = { notify: () => undefined, onChange: () => undefined }
    const head = (await store.read('head')) ?? this.#soul.start
    const writer = new JournalWriter({
      ...{ store, epoch, identity, privateKey, head, now },
      ...{ onAppended: () => undefined, onLost: () => undefined },
    })
    const recorder = new SaleRecorder({
      ...{ writer, newId, ...quiet, series: 1, tenant: identity.tenant },
      ...{ shiftId: () => undefined, closing: () => undefined, onStockMoved: () => undefined },
      ofMember: async () => undefined,
      sign: (text) => sign(privateKey, text),
    })
    const terminals = new TerminalDesk({
      clock: {
        epochMs: () => time.epochMs(),
        offsetMinutes: () => 60,
        after: (ms, run) => time.after(ms, run),
      },
      open: async () => terminal,
      onAnswer: (attemptId, outcome) => desk.answered(attemptId, outcome),
      onState: () => undefined,
    })
    const open = await store.read('sale')
    const step = resumeSale(open, await store.read('completed'))
    const desk = new SaleDesk(
      {
        ...{ store, epoch, recorder, terminals, newId, now, ...quiet },
        ...{ rules: () => rules, onCompleted: () => undefined, onLetGo: () => undefined },
      },
      {
        basketId: open?.basketId ?? newId(),
        basket: new OpenBasket(await store.readBasket(), newId),
        state: step.state,
      },
    )
    life = { isOver: false, desk, terminals }
    this.#life = life
    await desk.resume(step)
  }

  /** The plug is pulled: whatever was under way writes no more. */
  stop(): void {
    if (this.#life === undefined) return
    this.#life.isOver = true
    this.#life.terminals.close()
    this.#life = undefined
    this.disk.epoch += 1
  }

  /** Something is put into the basket, and is to be paid. */
  async sell(): Promise<void> {
    const { chance } = this.#options
    await this.#inTurn(async (desk) => {
      const by = { operatorId, isUndo: false }
      await desk.change(desk.basket.add(item, 1000 * (1 + chance.below(5))), by)
      if (desk.priced.status !== 'priced') return
      const { basket } = desk.priced
      const tendering = { basket, cashStepMinor: 5, operatorId, tenders: [], payments: [] }
      await desk.dispatch({ name: 'paying', tendering })
    })
  }

  /** A card is to pay all that remains, or so much of it. */
  payByCard(amountMinor?: number): Promise<void> {
    return this.dispatch({
      name: 'card_chosen',
      terminalId,
      ...(amountMinor !== undefined && { amountMinor }),
    })
  }

  /** Somebody looked at the terminal: the money did not move. */
  voidByHand(): Promise<void> {
    return this.dispatch({ name: 'void_wanted', operatorId })
  }

  dispatch(event: SaleEvent): Promise<void> {
    return this.#inTurn((desk) => desk.dispatch(event))
  }

  /** Everything is done that waits neither for the terminal nor for the clock. */
  settled(): Promise<void> {
    return this.#inTurn(async () => undefined)
  }

  async #inTurn(work: (desk: SaleDesk) => Promise<unknown>): Promise<void> {
    const desk = this.#life?.desk
    await desk?.inTurn(() => work(desk))
  }
}
