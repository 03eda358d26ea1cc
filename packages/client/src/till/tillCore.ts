/** The commands of the till: who may, when, and what the flow of the sale makes of it. */
import type { JournalFile } from '@kassa/contract'
import type { ItemChoice } from '@kassa/kernel'
import { type Acting, authorise } from '../approval/authority.ts'
import type { DistantApprovals } from '../approval/distantApprovals.ts'
import type { Catalogue, TileItem } from '../catalogue/catalogue.ts'
import { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { HoldPorts } from '../holding/holdCommands.ts'
import { fact } from '../journal/facts.ts'
import { makeJournalFile } from '../journal/journalFile.ts'
import type { LookedUp, StoreLevel } from '../lookUp/lookedUp.ts'
import type { OfferHint } from '../offer/offerHint.ts'
import { signInRefusal } from '../people/signIn.ts'
import type { HandPricePorts } from '../price/handPrices.ts'
import type { PrintedReceipt } from '../receipt/receiptPort.ts'
import type { BasketCommands } from '../selling/basketCommands.ts'
import type { SaleEvent } from '../selling/saleState.ts'
import { startTendering } from '../selling/startTendering.ts'
import type { TimeClock } from '../timeClock/clocked.ts'
import type { WeighDesk } from '../weighing/weighing.ts'
import type { Notice, NoticeCode } from './notice.ts'
import type { TillPorts } from './ports.ts'
import type {
  CashDay,
  CommandOutcome,
  CustomerDesk,
  DiscountWish,
  EnrolOutcome,
  OpenLine,
  PriceWish,
  ReceiptDesk,
  Returning,
  SpecialOrders,
  Tenders,
  Till,
  TrainingMode,
} from './till.ts'
import { TillLife } from './tillLife.ts'
import type { OperatorView, TillView } from './view.ts'
import type { Workstation } from './workstation.ts'

type Holding = typeof import('../holding/holdCommands.ts')
type HandPrices = typeof import('../price/handPrices.ts')
type TillWork = (workstation: Workstation, acting: Acting) => Promise<CommandOutcome>

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }

export class TillCore implements Till {
  readonly #ports: TillPorts
  readonly #life: TillLife
  readonly #emptyCatalogue = new LiveCatalogue(() => undefined)

  constructor(ports: TillPorts) {
    this.#ports = ports
    this.#life = new TillLife(ports)
  }

  get catalogue(): Catalogue {
    return this.#life.workstation?.records.catalogue ?? this.#emptyCatalogue
  }

  offerHint(): OfferHint | undefined {
    const { desk, records } = this.#life.workstation ?? {}
    const rules = records?.rules
    if (desk?.priced.status !== 'priced' || rules === undefined) return undefined
    const { basket, priced, minute: at } = desk
    return records?.offers.hint({ basket: basket.basket, priced: priced.basket, rules, at })
  }

  async companions(): Promise<readonly TileItem[] | undefined> {
    const { companionsOf } = await import('../companions/companions.ts')
    return this.#life.workstation && companionsOf(this.#life.workstation)
  }

  get cash(): CashDay | undefined {
    return this.#life.workstation?.shiftDesk
  }

  /** `operator`: who is signed in from the start, at a practice till.   Requires: called once, before anything else. */
  async open(operator?: OperatorView): Promise<void> {
    await this.#life.open()
    const { workstation } = this.#life
    if (workstation && operator) await this.#arrive(workstation, operator)
  }

  readonly view = (): TillView => this.#life.view()

  readonly subscribe = (listener: () => void): (() => void) => this.#life.subscribe(listener)

  enrol(code: string): Promise<EnrolOutcome> {
    return this.#life.enrol(code)
  }

  async signIn(staffId: string, pin: string): Promise<CommandOutcome> {
    const workstation = this.#life.workstation
    if (workstation === undefined) return notNow
    this.dismissNotice()
    const outcome = await this.#life.checkPin(staffId, pin)
    if (outcome.status !== 'signed_in') {
      const { code, detail } = signInRefusal(outcome)
      return this.#life.refuse(code, detail)
    }
    return this.#arrive(workstation, outcome.operator)
  }

  async scanBadge(code: string): Promise<CommandOutcome> {
    const { workstation, approvals } = this.#life
    if (workstation === undefined) return notNow
    if (approvals.view !== undefined) return approvals.approveBy(() => this.#life.checkBadge(code), 'badge')
    this.dismissNotice()
    const outcome = await this.#life.checkBadge(code)
    if (outcome.status !== 'signed_in') {
      const refusal = signInRefusal(outcome, 'badge')
      return this.#life.refuse(refusal.code, refusal.detail)
    }
    const before = this.#life.operator
    if (before?.staffId === outcome.operator.staffId) return done
    const isFree = /^(scanning|completed)$/.test(workstation.desk.state.name)
    if (before !== undefined && !(isFree && (await this.signOut()).status === 'done')) return notNow
    return this.#arrive(workstation, outcome.operator)
  }

  async #arrive(workstation: Workstation, operator: OperatorView): Promise<CommandOutcome> {
    const facts = [fact('signed_in', { operatorId: operator.staffId })]
    if (!(await workstation.recorder.note({ facts }))) return notNow
    this.#life.signedIn(operator)
    return done
  }

  async signOut(how?: 'automatic'): Promise<CommandOutcome> {
    const workstation = this.#life.workstation
    if (workstation === undefined || this.#life.operator === undefined) return notNow
    const operatorId = this.#life.operator.staffId
    return workstation.desk.inTurn(async () => {
      const { name } = workstation.desk.state
      const isStill = ['scanning', 'tendering', 'refunding', 'completed'].includes(name)
      if (!isStill) return notNow
      await workstation.recorder.note({
        facts: [fact('signed_out', { operatorId, ...(how && { isAutomatic: true }) })],
      })
      await workstation.shiftDesk?.left({ operatorId })
      this.#life.signedOut()
      return done
    })
  }

  scan(code: string, quantityMilli?: number): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.scan(code, quantityMilli))
  }

  addItem(itemId: string, quantityMilli?: number, unitPriceE5?: number): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.addItem(itemId, quantityMilli, unitPriceE5))
  }

  addChosen(itemId: string, choice: ItemChoice): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.addChosen(itemId, choice))
  }

  addOpenLine(line: OpenLine): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.addOpenLine(line))
  }

  setQuantity(lineId: string, quantityMilli: number): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.setQuantity(lineId, quantityMilli))
  }

  removeLine(lineId: string): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.removeLine(lineId))
  }

  setLineDiscount(lineId: string, wish: DiscountWish | null): Promise<CommandOutcome> {
    return this.#onPrices((prices, ports) => prices.setLineDiscount(ports, lineId, wish))
  }

  setBasketDiscount(wish: DiscountWish | null): Promise<CommandOutcome> {
    return this.#onPrices((prices, ports) => prices.setBasketDiscount(ports, wish))
  }

  setPrice(lineId: string, wish: PriceWish | null): Promise<CommandOutcome> {
    return this.#onPrices((prices, ports) => prices.setPrice(ports, lineId, wish))
  }

  setNote(lineId: string, note: string): Promise<CommandOutcome> {
    return this.#onPrices((prices, ports) => prices.setNote(ports, lineId, note))
  }

  removeCoupon(couponId: string): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.removeCoupon(couponId))
  }

  undo(): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.undo())
  }

  abandonBasket(): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.abandon())
  }

  holdBasket(name?: string): Promise<CommandOutcome> {
    return this.#onHeld((holding, ports) => holding.holdBasket(ports, name))
  }

  resumeBasket(basketId: string, how?: 'take_over'): Promise<CommandOutcome> {
    return this.#onHeld((holding, ports) => holding.resumeBasket(ports, basketId, how === 'take_over'))
  }

  answerAge(minimumAge: number, outcome: 'old_enough' | 'refused'): Promise<CommandOutcome> {
    return this.#selling(async ({ desk }, { operator }) => {
      const { answerAge } = await import('../age/ageCheck.ts')
      return answerAge({ desk, operatorId: operator.staffId }, minimumAge, outcome)
    })
  }

  startTendering(): Promise<CommandOutcome> {
    return this.#selling((workstation, acting) =>
      startTendering(workstation, { acting, refuse: this.#refuse }),
    )
  }

  cancelTendering(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'cancelled' })
  }

  payCash(amountMinor: number): Promise<CommandOutcome> {
    return this.#selling(async ({ desk, records, recorder }, acting) => {
      if (desk.state.name !== 'refunding') return desk.dispatch({ name: 'cash_given', amountMinor })
      const { payOutCash } = await import('../returning/payOut.ts')
      return payOutCash({ desk, acting, recorder, store: records.store, refuse: this.#refuse }, amountMinor)
    })
  }

  payCard(amountMinor?: number): Promise<CommandOutcome> {
    return this.#selling(async ({ desk, records }) => {
      const terminal = records.terminal()
      if (terminal === undefined) return this.#life.refuse('no_terminal')
      const { terminalId } = terminal
      return desk.dispatch({
        name: 'card_chosen',
        terminalId,
        ...(amountMinor === undefined ? {} : { amountMinor }),
      })
    })
  }

  cancelCard(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'abort_wanted' })
  }

  checkCard(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'check_wanted' })
  }

  voidCard(): Promise<CommandOutcome> {
    return this.#selling(({ desk }, { operator }) =>
      desk.dispatch({ name: 'void_wanted', operatorId: operator.staffId }),
    )
  }

  async lookUp(itemId: string): Promise<LookedUp | undefined> {
    const { lookUp } = await import('../lookUp/lookUp.ts')
    const { workstation, operator } = this.#life
    return workstation && operator && lookUp(workstation, { itemId, operatorId: operator.staffId })
  }

  async levelsOf(itemId: string): Promise<StoreLevel[] | undefined> {
    const { levelsOf } = await import('../lookUp/lookUp.ts')
    return this.#life.workstation && levelsOf(this.#life.workstation, itemId)
  }

  async weigh(itemId: string): Promise<WeighDesk | undefined> {
    const { openWeighing } = await import('../weighing/openWeighing.ts')
    return this.#life.workstation && openWeighing(this.#life.workstation, this.#ports, itemId)
  }

  arrangeTiles(itemIds: readonly string[]): Promise<CommandOutcome> {
    return this.#approvable(async (workstation, acting) => {
      const { arrangeTiles } = await import('../favourites/arrangeTiles.ts')
      return arrangeTiles(workstation, { acting, itemIds, refuse: this.#refuse })
    })
  }

  async returning(): Promise<Returning | undefined> {
    const { openReturning } = await import('../returning/openReturning.ts')
    const { workstation } = this.#life
    if (workstation === undefined) return undefined
    return openReturning(workstation, this.#laterPorts)
  }

  async specialOrders(): Promise<SpecialOrders | undefined> {
    const { openSpecialOrders } = await import('../specialOrder/openSpecialOrders.ts')
    const { workstation } = this.#life
    return workstation && openSpecialOrders(workstation, this.#laterPorts)
  }

  async customers(): Promise<CustomerDesk | undefined> {
    const { openCustomers } = await import('../customer/openCustomers.ts')
    const { workstation } = this.#life
    return workstation && openCustomers(workstation, this.#laterPorts)
  }

  async tenders(): Promise<Tenders | undefined> {
    const { openTenders } = await import('../tendering/openTenders.ts')
    const { workstation } = this.#life
    return workstation && openTenders(workstation, this.#laterPorts)
  }

  async timeClock(): Promise<TimeClock | undefined> {
    const { openTimeClock } = await import('../timeClock/openTimeClock.ts')
    return this.#life.workstation && openTimeClock(this.#life.workstation, this.#life)
  }

  async training(): Promise<TrainingMode | undefined> {
    const { openTraining } = await import('../training/openTraining.ts')
    const { workstation } = this.#life
    const ports = { ...this.#laterPorts, ports: this.#ports, TillCore, till: this }
    return workstation && openTraining(workstation, ports)
  }

  async distantApprovals(): Promise<DistantApprovals | undefined> {
    const { openElsewhere } = await import('../approval/openElsewhere.ts')
    return this.#life.workstation && openElsewhere(this.#life.workstation, this.#life)
  }

  async receipts(): Promise<ReceiptDesk | undefined> {
    const { openReceipts } = await import('../receipt/openReceipts.ts')
    const { workstation } = this.#life
    return workstation && openReceipts(workstation, this.#laterPorts)
  }

  async print(kind: PrintedReceipt, language?: string): Promise<CommandOutcome> {
    const { printReceipt } = await import('../receipt/printReceipt.ts')
    const { workstation, operator } = this.#life
    if (workstation === undefined || operator === undefined) return notNow
    const wish = { kind, operatorId: operator.staffId, ...(language && { language }) }
    return printReceipt(workstation, wish, this.#refuse)
  }

  openDrawer(reason: 'sale' | 'no_sale', note?: string): Promise<CommandOutcome> {
    return this.#approvable(async ({ printDesk }, acting) => {
      const authorised = authorise({ permission: reason === 'sale' ? 'sell' : 'open_drawer' }, acting)
      if (authorised.status !== 'authorised') return authorised
      const by = {
        operatorId: acting.operator.staffId,
        ...authorised.approval,
        ...(note === undefined ? {} : { note }),
      }
      const outcome = await printDesk.openDrawer(reason, by)
      if (outcome === 'no_printer') return this.#life.refuse('no_printer')
      return outcome === 'printed' ? done : this.#life.refuse('drawer_failed')
    })
  }

  nextSale(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'left' })
  }

  approve(staffId: string, pin: string): Promise<CommandOutcome> {
    return this.#life.approvals.approve(staffId, pin)
  }

  dismissApproval(): void {
    this.#life.approvals.dismiss()
  }

  syncNow(): void {
    this.#life.workstation?.upstream.tryNow()
  }

  async unsentJournal(): Promise<JournalFile | undefined> {
    const { workstation } = this.#life
    if (workstation === undefined) return undefined
    return makeJournalFile(this.#ports.store, workstation.start.device, workstation.upstream.sender.sent.seq)
  }

  dismissNotice(): void {
    this.#life.dismissNotice()
  }

  close(): Promise<void> {
    return this.#life.close()
  }

  /** Runs a command where someone is signed in; once more, with the approval that it wants, when somebody gave it. */
  #approvable(work: TillWork): Promise<CommandOutcome> {
    return this.#life.approvals.run(async (approvers) => {
      const { workstation, operator } = this.#life
      if (workstation === undefined || operator === undefined) return notNow
      return work(workstation, { operator, approvers })
    })
  }

  /** The same in the turn of the sale's flow, while a shift is open. */
  #selling(work: TillWork): Promise<CommandOutcome> {
    return this.#approvable((workstation, acting) =>
      workstation.desk.inTurn(async () => {
        if (workstation.shiftDesk?.shiftId === undefined) return notNow
        const { records, loaded } = workstation
        if (records.replica.isLoading) await loaded
        this.dismissNotice()
        return work(workstation, acting)
      }),
    )
  }

  #dispatch(event: SaleEvent): Promise<CommandOutcome> {
    return this.#selling(({ desk }) => desk.dispatch(event))
  }

  readonly #refuse = (code: NoticeCode, detail?: Notice['detail']) => this.#life.refuse(code, detail)

  readonly #laterPorts = { selling: (work: TillWork) => this.#selling(work), refuse: this.#refuse }

  #onPrices(work: (prices: HandPrices, ports: HandPricePorts) => Promise<CommandOutcome>) {
    return this.#selling(async ({ desk }, acting) => {
      const prices = await import('../price/handPrices.ts')
      return work(prices, { desk, acting, refuse: this.#refuse })
    })
  }

  #onHeld(work: (holding: Holding, ports: HoldPorts) => Promise<CommandOutcome>) {
    return this.#selling(async ({ desk, orders, recorder, newId, now }, { operator }) => {
      const holding = await import('../holding/holdCommands.ts')
      if (orders === undefined) return notNow
      const nowMs = () => now().epochMs
      const { staffId: operatorId } = operator
      return work(holding, { desk, orders, recorder, newId, nowMs, operatorId, refuse: this.#refuse })
    })
  }

  #onBasket(work: (basket: BasketCommands) => Promise<CommandOutcome>): Promise<CommandOutcome> {
    return this.#selling(async (workstation, acting) => {
      const { BasketCommands } = await import('../selling/basketCommands.ts')
      const { desk, records, newId } = workstation
      const { catalogue, offers, customers, store, scale } = records
      const recalls = records.book.of('recall')
      const found = { catalogue, offers, customers, store, scale, recalls }
      return work(new BasketCommands({ desk, ...found, acting, newId, refuse: this.#refuse }))
    })
  }
}
