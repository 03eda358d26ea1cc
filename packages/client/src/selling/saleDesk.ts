/**
 * Runs a sale: holds its state, steps it, does what a step asks for, and tells the flow what came of it. What people do and what
 * terminals answer takes turns, so that nothing happens in the middle of something else.
 */
import type { Permission } from '@kassa/contract'
import type { Fact, Moment } from '@kassa/journal'
import type { BasketEvent, BasketLine, LocalTime, PriceOutcome, PricingRules } from '@kassa/kernel'
import { type BasketChange, OpenBasket } from '../basket/openBasket.ts'
import { basketView, minuteOf, priceNow } from '../basket/pricing.ts'
import { fact } from '../journal/facts.ts'
import type { TerminalAnswer, TerminalDesk } from '../payment/terminalDesk.ts'
import type { DeviceStore, StoreChange } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { BasketView } from '../till/view.ts'
import type { CompletedSale, Tendering } from './sale.ts'
import type { SaleRecorder } from './saleRecorder.ts'
import type { SaleEffect, SaleEvent, SaleState, SaleStep } from './saleState.ts'
import { stepSale } from './stepSale.ts'

export type SaleDeskOptions = {
  store: DeviceStore
  epoch: number
  recorder: SaleRecorder
  terminals: TerminalDesk
  newId: () => string
  now: () => Moment
  rules: () => PricingRules | undefined
  notify: (code: NoticeCode, detail?: Record<string, string | number>) => void
  onChange: () => void
  onCompleted: (sale: CompletedSale) => void
  /** Nothing pays that sale any more. */
  onLetGo: (tendering: Tendering) => void
}

/** Whose change it is, by whose leave where they may not make it alone, and what else is journalled of it. */
export type ChangedBy = {
  operatorId: string
  isUndo: boolean
  approval?: { permission: Permission; approvedBy: string }
  facts?: readonly Fact[]
}

export class SaleDesk {
  readonly #options: SaleDeskOptions
  #state: SaleState
  #basketId: string
  #basket: OpenBasket
  /** Undefined where it must be worked out: nobody has looked since something changed. */
  #priced: PriceOutcome | undefined
  #view: BasketView | undefined
  #lastView: BasketView | undefined
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(options: SaleDeskOptions, start: { basketId: string; basket: OpenBasket; state: SaleState }) {
    this.#options = options
    this.#state = start.state
    this.#basketId = start.basketId
    this.#basket = start.basket
  }

  get state(): SaleState {
    return this.#state
  }

  get basket(): OpenBasket {
    return this.#basket
  }

  /** While it is being paid, the basket costs what payment began with, whatever the records say meanwhile. */
  get priced(): PriceOutcome {
    const state = this.#state
    if ('tendering' in state) return { status: 'priced', basket: state.tendering.basket }
    this.#priced ??= priceNow(this.#basket.basket, this.#options.rules(), this.#options.now())
    return this.#priced
  }

  /** The minute on the wall of the store. */
  get minute(): LocalTime {
    return minuteOf(this.#options.now())
  }

  get basketId(): string {
    return this.#basketId
  }

  get basketView(): BasketView {
    this.#view ??= basketView(
      this.#basketId,
      this.#basket.basket,
      { outcome: this.priced, minute: this.minute },
      this.#lastView,
    )
    this.#lastView = this.#view
    return this.#view
  }

  /** Runs work when everything before it is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }

  /** Does what a start from the disk asks for. */
  resume({ effects }: SaleStep): Promise<void> {
    return this.inTurn(() => this.#runAll(effects))
  }

  /** Steps the flow and does what the step asks for; resolves when that is durable.
   *  Requires: called in a turn. */
  async dispatch(event: SaleEvent): Promise<CommandOutcome> {
    const step = stepSale(this.#state, event, this.#options.newId())
    this.#state = step.state
    this.reprice()
    await this.#runAll(step.effects)
    return step.answer
  }

  /** Makes a change of the basket true. Goods that leave it unpaid, and what somebody said yes to, are journalled first; everything
   *  else is shown first.   Requires: called in a turn. */
  async change(change: BasketChange, by: ChangedBy): Promise<boolean> {
    const { events } = change
    const facts = this.#factsOf(change, by)
    if (facts.length === 0) {
      this.#applied(change, by.isUndo)
      void this.#save({ basket: { add: events } })
      return true
    }
    const noted = { facts, change: () => ({ basket: { add: events } }) }
    if (!(await this.#options.recorder.note(noted))) return false
    this.#applied(change, by.isUndo)
    return true
  }

  /** What the basket would cost with a change. */
  pricedAfter(change: BasketChange): PriceOutcome {
    return priceNow(this.#basket.after(change), this.#options.rules(), this.#options.now())
  }

  /** Gives the whole basket up.   Requires: called in a turn. */
  async abandon(operatorId: string): Promise<boolean> {
    const nextBasketId = this.#options.newId()
    const priced = this.priced.status === 'priced' ? this.priced.basket : undefined
    const isGone = await this.#options.recorder.abandonment({
      basketId: this.#basketId,
      operatorId,
      totalMinor: priced?.totalMinor ?? 0,
      currency: priced?.currency ?? this.#options.rules()?.currency ?? 'XXX',
      nextBasketId,
    })
    if (isGone) this.begin(nextBasketId)
    return isGone
  }

  /** Another basket is on the till.   Requires: called in a turn, when that is durable. */
  begin(basketId: string, events: readonly BasketEvent[] = []): void {
    this.#basketId = basketId
    this.#basket = new OpenBasket(events, this.#options.newId)
    this.reprice()
  }

  /** The basket, the rules or the day changed: the basket is priced anew when somebody looks. */
  reprice(): void {
    this.#priced = undefined
    this.#view = undefined
    this.#options.onChange()
  }

  /** The word of a terminal: it takes its turn like everything else. */
  answered(attemptId: string, outcome: TerminalAnswer): void {
    void this.inTurn(() => this.dispatch({ name: 'answered', attemptId, outcome }))
  }

  terminalTold(attemptId: string, terminalState: string): void {
    void this.inTurn(() => this.dispatch({ name: 'terminal_told', attemptId, terminalState }))
  }

  async #runAll(effects: readonly SaleEffect[]): Promise<void> {
    for (const effect of effects) await this.#run(effect)
  }

  async #run(effect: SaleEffect): Promise<void> {
    const { recorder, terminals, notify } = this.#options
    switch (effect.name) {
      case 'keep': {
        const { tendering } = effect
        const sale = { basketId: this.#basketId, ...(tendering === undefined ? {} : { tendering }) }
        await this.#save({ values: { sale } })
        return
      }
      case 'record_attempt':
        return this.#recorded(await recorder.attempt(this.#basketId, effect.tendering, effect.attempt))
      case 'record_outcome':
        return this.#recorded(await recorder.outcome(this.#basketId, effect))
      case 'record_sale':
        return this.#recordSale(effect.tendering)
      case 'ask_terminal':
        return terminals.ask(effect.attempt, this.#basketId)
      case 'check_terminal':
        return terminals.check(effect.attempt, this.#basketId)
      case 'abort_terminal':
        return terminals.abort(effect.attempt)
      case 'stop_checking':
        return terminals.stopChecking()
      case 'forget_completed':
        await this.#save({ values: { completed: null } })
        return
      case 'let_go':
        return this.#options.onLetGo(effect.tendering)
      case 'notify':
        return notify(effect.code, effect.detail)
    }
  }

  async #recorded(isWritten: boolean): Promise<void> {
    await this.dispatch({ name: isWritten ? 'recorded' : 'not_recorded' })
  }

  async #recordSale(tendering: Extract<SaleEffect, { name: 'record_sale' }>['tendering']): Promise<void> {
    const nextBasketId = this.#options.newId()
    const sale = await this.#options.recorder.sale(this.#basketId, tendering, nextBasketId)
    if (sale === undefined) {
      await this.dispatch({ name: 'not_recorded' })
      return
    }
    this.begin(nextBasketId)
    await this.dispatch({ name: 'sale_recorded', sale })
    this.#options.onCompleted(sale)
  }

  #applied(change: BasketChange, isUndo: boolean): void {
    this.#basket.apply(change, isUndo)
    this.reprice()
  }

  #factsOf({ removal }: BasketChange, { operatorId, approval, facts: others = [] }: ChangedBy): Fact[] {
    const common = { operatorId, basketId: this.#basketId }
    const facts = [...others]
    if (removal !== undefined) {
      const { line, parts } = removal
      for (const part of [line, ...parts]) {
        const quantityMilli = Math.round((part.quantityMilli * removal.quantityMilli) / line.quantityMilli)
        const grossMinor = this.#grossOf(part, quantityMilli)
        facts.push(fact('line_removed', { ...common, itemId: part.item.itemId, quantityMilli, grossMinor }))
      }
    }
    if (approval !== undefined) facts.push(fact('approved', { ...common, ...approval }))
    return facts
  }

  /** What the goods that leave would have cost, at the line's price. */
  #grossOf(line: BasketLine, quantityMilli: number): number {
    const view = this.basketView
    const priced =
      view.status === 'priced' ? view.lines.find((other) => other.lineId === line.lineId) : undefined
    if (priced === undefined) return 0
    if (quantityMilli === line.quantityMilli) return priced.grossMinor
    const part = { ...line, quantityMilli }
    const outcome = priceNow({ lines: [part], revision: 0 }, this.#options.rules(), this.#options.now())
    return outcome.status === 'priced' ? outcome.basket.totalMinor : 0
  }

  async #save(change: StoreChange): Promise<void> {
    const outcome = await this.#options.store.save(this.#options.epoch, change)
    if (outcome.status === 'quota_exceeded') this.#options.notify('storage_full')
    if (outcome.status === 'failed') this.#options.notify('storage_failed')
  }
}
