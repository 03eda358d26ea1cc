/** What a person does to the basket: scanning, adding, changing, removing, taking back, giving up. */
import type { StoreRecord } from '@kassa/contract'
import { type ItemChoice, type LineItem, noItemId, onePieceMilli } from '@kassa/kernel'
import { type Acting, authorise } from '../approval/authority.ts'
import type { Need } from '../approval/need.ts'
import type { BasketChange } from '../basket/openBasket.ts'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { Given } from '../choice/scannedGoods.ts'
import type { Customers } from '../customer/customers.ts'
import type { Offers } from '../offer/offers.ts'
import { linesAdded, type Recalls, recalledIn, recallOf } from '../recall/recalledGoods.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { CommandOutcome, OpenLine } from '../till/till.ts'
import type { SaleDesk } from './saleDesk.ts'

export type BasketCommandPorts = {
  desk: SaleDesk
  catalogue: LiveCatalogue
  offers: Offers
  customers: Customers
  acting: Acting
  store: StoreRecord | undefined
  /** Goods that are sold by the kg are weighed on it. */
  scale: object | undefined
  recalls: Recalls
  newId: () => string
  refuse: (code: NoticeCode, detail?: Notice['detail']) => CommandOutcome
}

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }

export class BasketCommands {
  readonly #ports: BasketCommandPorts

  constructor(ports: BasketCommandPorts) {
    this.#ports = ports
  }

  scan(code: string, quantityMilli = onePieceMilli): Promise<CommandOutcome> {
    const row = this.#ports.catalogue.items.rowOfCode(code.trim())
    return row === undefined ? this.#scanMore(code, quantityMilli) : this.#addRow(row, quantityMilli)
  }

  /** A code that says more than which item; what it leaves open is asked. */
  async #scanMore(code: string, quantityMilli: number): Promise<CommandOutcome> {
    const { catalogue, store, desk } = this.#ports
    const { readScannedCode } = await import('../choice/scannedGoods.ts')
    const day = desk.minute.slice(0, 10)
    const read =
      store === undefined
        ? { status: 'other' as const }
        : readScannedCode(code, { items: catalogue.items, store, day })
    if (read.status !== 'goods')
      return this.#useOther(code, read.status === 'label_refused' ? read.detail : undefined)
    const { itemId, given, quantityMilli: measuredMilli, labelMinor } = read.goods
    if (labelMinor !== undefined) return this.#addLabelled(itemId, labelMinor, quantityMilli)
    const isMeasured = measuredMilli !== undefined
    if (Object.keys(given).length === 0) {
      return isMeasured
        ? this.#addRow(catalogue.items.rowOf(itemId) ?? -1, measuredMilli, true)
        : this.addItem(itemId, quantityMilli)
    }
    return this.#addGiven(itemId, { given, isMeasured, quantityMilli: measuredMilli ?? quantityMilli })
  }

  /** Goods whose code says which piece they are. */
  async #addGiven(
    itemId: string,
    { given, isMeasured, quantityMilli }: { given: Given; isMeasured: boolean; quantityMilli: number },
  ): Promise<CommandOutcome> {
    const { catalogue } = this.#ports
    const scanned = catalogue.items.rowOf(itemId) ?? -1
    const recall = recallOf(this.#ports.recalls, {
      ...{ item: catalogue.lineItem(scanned, 0), quantityMilli },
      ...given,
    })
    if (recall.status === 'recalled') return this.#refused('goods_recalled', recall.detail)
    const asks = recall.status === 'asked' ? { asks: recall.asks } : undefined
    const isWeighed = this.#isWeighed(itemId)
    const wanted: CommandOutcome = {
      ...{ status: 'choice_wanted', itemId, quantityMilli, given },
      ...(isWeighed && { isWeighed }),
      ...asks,
    }
    if (asks !== undefined || (isWeighed && !isMeasured)) return wanted
    const { changeOfChoice } = await import('../choice/changeOfChoice.ts')
    const chosen = changeOfChoice(this.#ports, itemId, { quantityMilli, ...given })
    if (chosen.status === 'chosen') return this.#adding(quantityMilli, () => chosen.change)
    if (chosen.code !== 'choice_incomplete') return this.#refused(chosen.code, chosen.detail)
    return wanted
  }

  addItem(itemId: string, quantityMilli = onePieceMilli, unitPriceE5?: number): Promise<CommandOutcome> {
    const { catalogue } = this.#ports
    const row = catalogue.items.rowOf(itemId)
    if (row === undefined) return this.#refused('unknown_code', { code: itemId })
    if (unitPriceE5 === undefined) return this.#addRow(row, quantityMilli)
    const item: LineItem = { ...catalogue.lineItem(row, unitPriceE5), isExcluded: true }
    return this.#adding(quantityMilli, () => this.#ports.desk.basket.addLine(item, quantityMilli))
  }

  /** Adds an item with what was answered about it.   Fails: `choice_incomplete` (returned and shown). */
  async addChosen(itemId: string, choice: ItemChoice): Promise<CommandOutcome> {
    const { changeOfChoice } = await import('../choice/changeOfChoice.ts')
    const chosen = changeOfChoice(this.#ports, itemId, choice)
    if (chosen.status === 'chosen' && choice.weighing === undefined && this.#isWeighed(itemId)) {
      return this.#refused('choice_incomplete', { name: this.#ports.catalogue.byId(itemId)?.name ?? '' })
    }
    if (chosen.status !== 'chosen') return this.#refused(chosen.code, chosen.detail)
    return this.#adding(choice.quantityMilli, () => chosen.change)
  }

  addOpenLine({ quantityMilli, ...line }: OpenLine): Promise<CommandOutcome> {
    const item: LineItem = { itemId: noItemId, tracksStock: false, ...line }
    return this.#adding(quantityMilli, () => this.#ports.desk.basket.addLine(item, quantityMilli))
  }

  setQuantity(lineId: string, quantityMilli: number): Promise<CommandOutcome> {
    const bound = this.#boundBy(lineId, quantityMilli)
    if (bound !== undefined) return this.#refused(bound.code, { name: bound.name })
    return this.#editing(quantityMilli, () => {
      const { basket } = this.#ports.desk
      const line = basket.line(lineId)
      if (line === undefined || line.quantityMilli === quantityMilli) return undefined
      // What comes back from a sale is not sold again by turning it round.
      if (line.original !== undefined && quantityMilli > 0) return undefined
      return quantityMilli === 0 ? basket.remove(line) : basket.set(line, quantityMilli)
    })
  }

  /** Why a line's quantity is not its own to change. */
  #boundBy(lineId: string, quantityMilli: number): { code: NoticeCode; name: string } | undefined {
    const { basket } = this.#ports.desk
    const line = basket.line(lineId)
    if (line === undefined || line.quantityMilli === quantityMilli) return undefined
    // What was paid before is set against the goods as a whole, or given back where the order is cancelled.
    const isSetAgainst = line.quantityMilli < 0 && line.returned === undefined
    if (line.role === 'prepayment' && (isSetAgainst || quantityMilli !== 0))
      return { code: 'prepayment_stays', name: line.item.name }
    const parent = line.parentLineId === undefined ? undefined : basket.line(line.parentLineId)
    const name = line.bundle?.name ?? parent?.item.name
    if (parent !== undefined && name !== undefined) return { code: 'line_belongs', name }
    if (quantityMilli === 0) return undefined
    // A price is shared out over the parts of so many bundles as were added together.
    if (line.bundle !== undefined) return { code: 'bundle_whole', name: line.bundle.name }
    // What the scale said is not said anew by hand.
    if (line.weighing !== undefined) return { code: 'weighed_once', name: line.item.name }
    // Each piece has a number of its own: another is another line.
    return line.serials === undefined ? undefined : { code: 'serial_alone', name: line.item.name }
  }

  removeLine(lineId: string): Promise<CommandOutcome> {
    return this.setQuantity(lineId, 0)
  }

  removeCoupon(couponId: string): Promise<CommandOutcome> {
    return this.#editing(0, () => {
      const { basket } = this.#ports.desk
      const coupon = basket.basket.coupons?.find((held) => held.couponId === couponId)
      return coupon && basket.settle({ type: 'coupon_set', coupon, isUsed: false })
    })
  }

  undo(): Promise<CommandOutcome> {
    return this.#editing(0, () => this.#ports.desk.basket.undoing(), true)
  }

  async abandon(): Promise<CommandOutcome> {
    const { desk, acting } = this.#ports
    if (desk.state.name !== 'scanning' || desk.basket.basket.lines.length === 0) return notNow
    return (await desk.abandon(acting.operator.staffId)) ? done : notNow
  }

  /** `label`: what is wrong with the code, should it be nothing else. */
  async #useOther(code: string, label: Notice['detail']): Promise<CommandOutcome> {
    const { readOtherCode } = await import('./otherCodes.ts')
    const found = readOtherCode(this.#ports, code)
    if (found.status !== 'found' && found.code === 'unknown_code' && label !== undefined) {
      return this.#refused('label_refused', label)
    }
    return found.status === 'found' ? this.#adding(0, found.change) : this.#refused(found.code, found.detail)
  }

  #isWeighed(itemId: string): boolean {
    return this.#ports.scale !== undefined && this.#ports.catalogue.byId(itemId)?.unit === 'kg'
  }

  /** `isMeasured`: a label says how much it is. */
  async #addRow(row: number, quantityMilli: number, isMeasured = false): Promise<CommandOutcome> {
    const { catalogue, store, desk } = this.#ports
    const { items } = catalogue
    const currency = store?.currency ?? ''
    const unitPriceE5 = items.unitPriceE5(row, currency)
    if (unitPriceE5 === undefined || !items.isSold(row)) {
      return this.#refused('item_not_sold_here', { name: items.name(row) })
    }
    const item = catalogue.lineItem(row, unitPriceE5)
    const { itemId } = item
    const recall = recallOf(this.#ports.recalls, { item, quantityMilli })
    if (recall.status === 'recalled') return this.#refused('goods_recalled', recall.detail)
    const asks = recall.status === 'asked' && !isMeasured ? { asks: recall.asks } : undefined
    const isWeighed = !isMeasured && this.#isWeighed(itemId)
    if (isWeighed || asks || items.isAsked(row, currency)) {
      return { status: 'choice_wanted', itemId, quantityMilli, ...asks, ...(isWeighed && { isWeighed }) }
    }
    if (items.saleRules(row)?.bundle !== undefined) return this.addChosen(itemId, { quantityMilli })
    return this.#adding(quantityMilli, () => desk.basket.add(item, quantityMilli))
  }

  async #addLabelled(itemId: string, labelMinor: number, quantityMilli: number): Promise<CommandOutcome> {
    const { changeOfLabel } = await import('../choice/changeOfLabel.ts')
    const times = Math.trunc(quantityMilli / onePieceMilli) || 1
    const chosen = changeOfLabel(this.#ports, itemId, { labelMinor, times })
    return chosen.status === 'chosen'
      ? this.#adding(quantityMilli, () => chosen.change)
      : this.#refused(chosen.code, chosen.detail)
  }

  /** A scan after a completed sale begins the next one. */
  async #adding(quantityMilli: number, change: () => BasketChange): Promise<CommandOutcome> {
    const { desk } = this.#ports
    if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
    return this.#editing(quantityMilli, change)
  }

  async #editing(
    quantityMilli: number,
    change: () => BasketChange | undefined,
    isUndo = false,
  ): Promise<CommandOutcome> {
    const { desk, acting } = this.#ports
    if (desk.state.name !== 'scanning') return notNow
    const made = change()
    if (made === undefined) return notNow
    const recalled = recalledIn(this.#ports.recalls, linesAdded(made.events))
    if (recalled !== undefined) return this.#refused('goods_recalled', recalled)
    const need = await this.#needOf(made, quantityMilli, isUndo)
    const authorised = authorise(need, acting)
    if (authorised.status !== 'authorised') return authorised
    const operatorId = acting.operator.staffId
    const { approvedBy } = authorised.approval
    const { permission } = need
    const by = { operatorId, isUndo, ...(approvedBy && { approval: { permission, approvedBy } }) }
    return (await desk.change(made, by)) ? done : notNow
  }

  /** What comes back from a known sale is limited by it; what comes back without, by the store. */
  async #needOf(change: BasketChange, quantityMilli: number, isUndo: boolean): Promise<Need> {
    const [event] = change.events
    const isByHand = event?.type === 'line_added' && event.weighing?.by === 'hand'
    if (quantityMilli >= 0) return { permission: isByHand && !isUndo ? 'weigh_by_hand' : 'sell' }
    const lineId = event !== undefined && 'lineId' in event ? event.lineId : ''
    if (this.#ports.desk.basket.line(lineId)?.original !== undefined) return { permission: 'return' }
    const { needWithoutReceipt } = await import('../returning/returnDesk.ts')
    return needWithoutReceipt(this.#ports, change)
  }

  async #refused(code: NoticeCode, detail: Notice['detail']): Promise<CommandOutcome> {
    return this.#ports.refuse(code, detail)
  }
}
