/** Goods that come back with no receipt: at today's price or a typed one, with a reason, and above a limit only by PIN. */
import { type LineItem, negate } from '@kassa/kernel'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import type { CommandOutcome } from '../till/till.ts'
import { allow, done, isReady, needWithoutReceipt, notNow, type ReturnPorts, reasonOf } from './returnDesk.ts'
import type { UnknownReturn } from './returnWish.ts'

/** Takes the goods back.   Fails: `approval_wanted`; `unknown_code`, `item_not_sold_here` where no price is known (returned). */
export async function takeBackUnknown(
  ports: ReturnPorts & { catalogue: LiveCatalogue },
  goods: UnknownReturn,
): Promise<CommandOutcome> {
  const { desk, catalogue, store, refuse } = ports
  const { itemId, quantityMilli, disposal } = goods
  const reason = reasonOf(goods.reason)
  const isSensible = Number.isSafeInteger(quantityMilli) && quantityMilli > 0
  if (reason === undefined || !isSensible || !(await isReady(ports))) return notNow
  const row = catalogue.items.rowOf(itemId)
  if (row === undefined) return refuse('unknown_code', { code: itemId })
  const todayE5 = store === undefined ? undefined : catalogue.items.unitPriceE5(row, store.currency)
  const unitPriceE5 = goods.unitPriceE5 ?? todayE5
  if (unitPriceE5 === undefined)
    return refuse('item_not_sold_here', { name: catalogue.items.names[row] ?? '' })
  const item: LineItem = catalogue.items.lineItem(row, unitPriceE5)
  const change = (approval: { approvedBy?: string }) =>
    desk.basket.addLine(item, negate(quantityMilli), { returned: { reason, disposal, ...approval } })
  const allowed = allow(ports, needWithoutReceipt(ports, change({})))
  if (allowed.status !== 'allowed') return allowed
  return (await desk.change(change(allowed.approval), allowed.by(0))) ? done : notNow
}
