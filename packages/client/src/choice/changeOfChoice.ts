/** What was answered about an item becomes a change of the basket. Comes when it is first needed. */
import type { StoreRecord } from '@kassa/contract'
import { eventsOfChoice, expandChoice, type ItemChoice, type SaleItem } from '@kassa/kernel'
import type { BasketChange } from '../basket/openBasket.ts'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'

export type ChoicePorts = {
  desk: SaleDesk
  catalogue: LiveCatalogue
  store: StoreRecord | undefined
  newId: () => string
}

export type ChosenChange =
  | { status: 'chosen'; change: BasketChange }
  | { status: 'refused'; code: NoticeCode; detail: Notice['detail'] }

/** Returns the lines that the answers make, as one change: what belongs to the first goes with it.
 *  Fails: `item_not_sold_here`, `goods_expired`, `serial_in_basket`, `choice_incomplete` (returned). */
export function changeOfChoice(ports: ChoicePorts, itemId: string, choice: ItemChoice): ChosenChange {
  const { desk, newId } = ports
  const item = saleItemOf(ports, itemId)
  if (item === undefined) return { status: 'refused', code: 'item_not_sold_here', detail: { name: '' } }
  const currency = ports.store?.currency ?? ''
  const outcome = expandChoice(item, choice, { day: desk.minute.slice(0, 10), currency })
  if (outcome.status === 'expired') {
    return { status: 'refused', code: 'goods_expired', detail: { name: item.name, day: outcome.expiryDay } }
  }
  const [twice] = serialsInBasket(desk, item.itemId).filter((serial) => choice.serials?.includes(serial))
  if (twice !== undefined && choice.quantityMilli > 0) {
    return { status: 'refused', code: 'serial_in_basket', detail: { name: item.name, serial: twice } }
  }
  if (outcome.status !== 'expanded') {
    return { status: 'refused', code: 'choice_incomplete', detail: { name: item.name } }
  }
  const ids = outcome.lines.flatMap(() => [newId(), newId()])
  const events = eventsOfChoice(outcome.lines, { ids, revision: desk.basket.basket.revision + 1 })
  return { status: 'chosen', change: { events, undo: { type: 'remove', lineId: ids[1] ?? '' } } }
}

function saleItemOf({ catalogue, store }: ChoicePorts, itemId: string): SaleItem | undefined {
  const { items } = catalogue
  const row = items.rowOf(itemId)
  const unitPriceE5 = row === undefined ? undefined : items.unitPriceE5(row, store?.currency ?? '')
  if (row === undefined || unitPriceE5 === undefined || !items.isSold(row)) return undefined
  const { openPrice, variants, trace } = catalogue.questionsOf(itemId) ?? {}
  // A variant is chosen and added as the item that it is.
  if (variants !== undefined) return undefined
  const { needsSerials = false, needsLot = false, needsExpiry = false } = trace ?? {}
  return {
    ...catalogue.lineItem(row, unitPriceE5),
    ...(openPrice && { openPrice }),
    trace: { needsSerials, needsLot, needsExpiry },
  }
}

function serialsInBasket({ basket: { basket } }: SaleDesk, itemId: string): string[] {
  const sold = basket.lines.filter((line) => line.item.itemId === itemId && line.quantityMilli > 0)
  return sold.flatMap(({ serials = [] }) => serials)
}
