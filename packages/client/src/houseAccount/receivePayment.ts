/**
 * A customer pays what they owe: a line of the basket with the customer's account. It bears no tax, which was due with the goods; it is
 * posted by the sale itself, so that it works offline, by whatever pays.
 */
import { exponentOf, type LineItem, noItemId, onePieceMilli, unitPriceDecimals } from '@kassa/kernel'
import type { Acting } from '../approval/authority.ts'
import { done, notNow } from '../tendering/tenderDesk.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { PaymentWish } from './account.ts'
import { grantedMinor } from './standing.ts'

/** Puts the payment into the basket, which is the customer's from now on.   Fails: `not_now` where the customer has no account here, or
 *  pays on it in this basket already (returned). */
export async function receivePayment(
  { desk, records }: Workstation,
  { operator }: Acting,
  { customerId, name, amountMinor }: PaymentWish,
): Promise<CommandOutcome> {
  const { store } = records
  const isSensible = Number.isSafeInteger(amountMinor) && amountMinor > 0
  if (store === undefined || !isSensible) return notNow
  if ((await grantedMinor({ records }, customerId)) === undefined) return notNow
  if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
  if (desk.state.name !== 'scanning') return notNow
  if (desk.basket.basket.lines.some(({ role }) => role === 'account_payment')) return notNow
  const item: LineItem = {
    ...{ itemId: noItemId, sku: '', name, unit: 'piece', taxCategory: '', tracksStock: false },
    unitPriceE5: amountMinor * 10 ** (unitPriceDecimals - exponentOf(store.currency)),
    isExcluded: true,
  }
  const change = desk.basket.addLine(item, onePieceMilli, { role: 'account_payment', serials: [customerId] })
  return (await desk.change(change, { operatorId: operator.staffId, isUndo: false })) ? done : notNow
}
