/** The same once more, in one press: the customer takes another. */
import type { CommandOutcome, Till } from '@kassa/client'
import { type BasketLine, onePieceMilli } from '@kassa/kernel'

/** Sells, or takes back, one piece more of a line; what was weighed or measured comes again as a line of its own, with the same measure. */
export function repeatLine(
  till: Pick<Till, 'setQuantity' | 'addItem'>,
  { lineId, item, bundle, quantityMilli, weighing }: BasketLine,
): Promise<CommandOutcome> {
  if (bundle) return till.addItem(bundle.itemId)
  // Another piece of it has a weight of its own.
  if (weighing) return till.addItem(item.itemId)
  if (item.unit !== 'piece') return till.addItem(item.itemId, quantityMilli, item.unitPriceE5)
  return till.setQuantity(lineId, quantityMilli + Math.sign(quantityMilli) * onePieceMilli)
}
