/** What was answered about an item becomes a change of the basket. Comes when it is first needed. */
import type { SaleRules, StoreRecord } from '@kassa/contract'
import {
  eventsOfChoice,
  expandChoice,
  type ItemChoice,
  type LineItem,
  type ModifierGroup,
  type SaleItem,
} from '@kassa/kernel'
import type { BasketChange } from '../basket/openBasket.ts'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import { questionsOf } from './itemQuestions.ts'

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
  if ('notSold' in item)
    return { status: 'refused', code: 'item_not_sold_here', detail: { name: item.notSold } }
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

/** The item with everything that belongs to it, or the first that is not sold here. */
function saleItemOf(ports: ChoicePorts, itemId: string): SaleItem | { notSold: string } {
  const { catalogue } = ports
  const own = lineItemOf(ports, itemId)
  if (own === undefined) return { notSold: nameOf(ports, itemId) }
  const { openPrice, variants, trace, modifierGroups = [] } = questionsOf(catalogue, itemId) ?? {}
  // A variant is chosen and added as the item that it is.
  if (variants !== undefined) return { notSold: own.name }
  const { needsSerials = false, needsLot = false, needsExpiry = false } = trace ?? {}
  const item: SaleItem = {
    ...own,
    ...(openPrice && { openPrice }),
    trace: { needsSerials, needsLot, needsExpiry },
    modifierGroups: modifierGroups.map((group) => groupOf(ports, group)),
  }
  const { bundle } = catalogue.saleRulesOf(itemId) ?? {}
  if (bundle === undefined) return item
  const missing = bundle.find((part) => lineItemOf(ports, part.itemId) === undefined)
  if (missing !== undefined) return { notSold: nameOf(ports, missing.itemId) }
  const components = bundle.flatMap((part) => {
    const sold = lineItemOf(ports, part.itemId)
    return sold === undefined ? [] : [{ item: sold, quantityMilli: part.quantityMilli }]
  })
  if (components.every((part) => part.item.unitPriceE5 === 0)) return { notSold: own.name }
  // What the bundle costs here today; what its parts would cost alone only weighs their shares.
  const unitPriceE5 = catalogue.byId(itemId)?.unitPriceE5 ?? own.unitPriceE5
  return { ...item, unitPriceE5, bundle: components }
}

type Group = NonNullable<SaleRules['modifierGroups']>[number]

/** Options that are not sold here cannot be chosen. */
function groupOf(ports: ChoicePorts, { name, atLeast, atMost, freeCount, options }: Group): ModifierGroup {
  return {
    ...{ groupId: name, atLeast, atMost, ...(freeCount && { freeCount }) },
    options: options.flatMap((option) => {
      const item = lineItemOf(ports, option.itemId)
      return item === undefined
        ? []
        : [{ optionId: option.itemId, item, ...(option.atMost && { atMost: option.atMost }) }]
    }),
  }
}

/** At its own price; undefined where it is not sold here. */
function lineItemOf({ catalogue, store }: ChoicePorts, itemId: string): LineItem | undefined {
  const { items } = catalogue
  const row = items.rowOf(itemId)
  const unitPriceE5 = row === undefined ? undefined : items.unitPriceE5(row, store?.currency ?? '')
  return row === undefined || unitPriceE5 === undefined || !items.isSold(row)
    ? undefined
    : catalogue.lineItem(row, unitPriceE5)
}

function nameOf({ catalogue: { items } }: ChoicePorts, itemId: string): string {
  return items.name(items.rowOf(itemId) ?? -1)
}

function serialsInBasket({ basket: { basket } }: SaleDesk, itemId: string): string[] {
  const sold = basket.lines.filter((line) => line.item.itemId === itemId && line.quantityMilli > 0)
  return sold.flatMap(({ serials = [] }) => serials)
}
