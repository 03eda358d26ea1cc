/** Goods that come back with no receipt: at what they cost today or at a typed price, with a reason, and above a limit only by PIN. */
import {
  exponentOf,
  halfAwayFromZero,
  type LineItem,
  type LineReturn,
  multiplyDivide,
  negate,
  onePieceMilli,
  type PriceOutcome,
  unitPriceDecimals,
} from '@kassa/kernel'
import type { BasketChange } from '../basket/openBasket.ts'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { CommandOutcome } from '../till/till.ts'
import { allow, done, isReady, needWithoutReceipt, notNow, type ReturnPorts, reasonOf } from './returnDesk.ts'
import type { UnknownReturn } from './returnWish.ts'

export type UnknownReturnPorts = Pick<ReturnPorts, 'store'> & {
  catalogue: LiveCatalogue
  /** What so much of the item costs now where nothing else is bought. */
  priceAlone: (item: LineItem, quantityMilli: number) => PriceOutcome
}

/** Returns the least that a piece, kg, l, m or h of the item costs here today, price lists and promotions included; undefined where
 *  it has no price.   Units: five decimals of the major unit, as the store's prices are. */
export function priceToday(
  ports: UnknownReturnPorts,
  itemId: string,
  quantityMilli: number,
): number | undefined {
  const item = itemOf(ports, itemId)
  if (item === undefined) return undefined
  const priced = ports.priceAlone(item, quantityMilli)
  const [line] = priced.status === 'priced' ? priced.basket.lines : []
  if (line === undefined || priced.status !== 'priced') return item.unitPriceE5
  const amountMinor = ports.store?.pricesIncludeTax === false ? line.netMinor : line.grossMinor
  const multiplier = onePieceMilli * 10 ** (unitPriceDecimals - exponentOf(priced.basket.currency))
  return multiplyDivide({ factor: amountMinor, multiplier, divisor: quantityMilli }, halfAwayFromZero)
}

/** Takes the goods back.   Fails: `approval_wanted`; `item_not_sold_here` where no price is known (returned). */
export async function takeBackUnknown(
  ports: ReturnPorts & UnknownReturnPorts,
  goods: UnknownReturn,
): Promise<CommandOutcome> {
  const { desk, refuse } = ports
  const { itemId, quantityMilli, disposal } = goods
  const reason = reasonOf(goods.reason)
  const isSensible = Number.isSafeInteger(quantityMilli) && quantityMilli > 0
  if (reason === undefined || !isSensible || !(await isReady(ports))) return notNow
  const { items } = ports.catalogue
  const row = items.rowOf(itemId)
  // What comes back is a part of it, or several: each has its own tax and its own place on the shelf.
  if (row !== undefined && items.saleRules(row)?.bundle !== undefined)
    return refuse('bundle_parts', { name: items.name(row) })
  const item = itemOf(ports, itemId)
  const unitPriceE5 = goods.unitPriceE5 ?? priceToday(ports, itemId, quantityMilli)
  if (item === undefined || unitPriceE5 === undefined) return refuse('item_not_sold_here', { name: itemId })
  const change = (approval: { approvedBy?: string }) =>
    changeOf(ports, { item, quantityMilli, unitPriceE5, returned: { reason, disposal, ...approval } })
  const allowed = allow(ports, needWithoutReceipt(ports, change({})))
  if (allowed.status !== 'allowed') return allowed
  return (await desk.change(change(allowed.approval), allowed.by(0))) ? done : notNow
}

function itemOf({ catalogue, store }: UnknownReturnPorts, itemId: string): LineItem | undefined {
  const { items } = catalogue
  const row = items.rowOf(itemId)
  const ownE5 = row === undefined || store === undefined ? undefined : items.unitPriceE5(row, store.currency)
  return row === undefined || ownE5 === undefined ? undefined : items.lineItem(row, ownE5)
}

type Goods = { item: LineItem; quantityMilli: number; unitPriceE5: number; returned: LineReturn }

/** The line, and its price by hand where the rules would give it another. */
function changeOf({ desk }: Pick<ReturnPorts, 'desk'>, goods: Goods): BasketChange {
  const { item, quantityMilli, unitPriceE5, returned } = goods
  const { disposal: _, reason, ...approval } = returned
  const added = desk.basket.addLine(item, negate(quantityMilli), { returned })
  const [line] = added.events
  const priced = desk.pricedAfter(added)
  const lineId = line !== undefined && 'lineId' in line ? line.lineId : ''
  const made =
    priced.status === 'priced' ? priced.basket.lines.find((one) => one.lineId === lineId) : undefined
  if (made === undefined || made.unitPriceE5 === unitPriceE5) return added
  const override = { unitPriceE5, reason, ...approval }
  const { events } = desk.basket.settle({ type: 'price_set', lineId, override })
  return { ...added, events: [...added.events, ...events] }
}
