/** A label with a price becomes a line: the label's price is the customer's, whatever price lists say. Comes when it is first needed. */
import { type LineItem, lineOfLabel } from '@kassa/kernel'
import type { LabelFault } from '../till/notice.ts'
import { type ChoicePorts, type ChosenChange, changeOfChoice } from './changeOfChoice.ts'

/** Returns the line of so many labels that say the same amount; it answers an item that asks for its price.
 *  Units: minor units of the store's currency; `times` below zero where the goods come back.
 *  Fails: `item_not_sold_here`, `label_refused`, and what `changeOfChoice` fails with (returned). */
export function changeOfLabel(
  ports: ChoicePorts,
  itemId: string,
  { labelMinor, times }: { labelMinor: number; times: number },
): ChosenChange {
  const { catalogue, desk, store } = ports
  const { items } = catalogue
  const currency = store?.currency ?? ''
  const row = items.rowOf(itemId)
  const ownPriceE5 = row === undefined ? undefined : items.unitPriceE5(row, currency)
  const name = row === undefined ? '' : items.name(row)
  if (row === undefined || ownPriceE5 === undefined || !items.isSold(row)) {
    return { status: 'refused', code: 'item_not_sold_here', detail: { name } }
  }
  const isBack = times < 0
  const amountMinor = labelMinor * (isBack ? -times : times)
  const own = { unit: items.unit(row), unitPriceE5: ownPriceE5 }
  const line = lineOfLabel(own, { amountMinor, currency })
  if (line.status !== 'labelled') return labelRefused('amount_too_far', name)
  const { unitPriceE5 } = line
  const quantityMilli = isBack ? -line.quantityMilli : line.quantityMilli
  if (items.openPrice(row, currency) !== undefined) {
    return changeOfChoice(ports, itemId, { quantityMilli, unitPriceE5 })
  }
  if (items.isAsked(row, currency)) return labelRefused('more_asked', name)
  const item: LineItem = { ...catalogue.lineItem(row, unitPriceE5), isPriceAsked: true }
  return { status: 'chosen', change: desk.basket.addLine(item, quantityMilli) }
}

function labelRefused(why: LabelFault, name: string): ChosenChange {
  return { status: 'refused', code: 'label_refused', detail: { why, name } }
}
