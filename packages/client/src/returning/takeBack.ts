/** Goods that come back from a sale that was found: into the basket, at what was paid for them. */
import { type BasketLine, type LineItem, type LineReturn, must, negate, soldLine } from '@kassa/kernel'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { FoundSale, KnownSale } from './knownSale.ts'
import { allow, done, isReady, notNow, type ReturnPorts, reasonOf } from './returnDesk.ts'
import type { ReturnPart, ReturnReason } from './returnWish.ts'

export type KnownSales = { store: DeviceStore; epoch: number }

/** So many sales are remembered for baskets that are open or parked. */
const mostKnown = 40

/** Takes back what is chosen.
 *  Fails: `approval_wanted`; `nothing_to_return` for another currency or goods that are gone, `return_exceeds_sale` (returned). */
export async function takeBack(
  ports: ReturnPorts & { known: KnownSales },
  sale: FoundSale,
  { parts, why }: { parts: readonly ReturnPart[]; why: ReturnReason },
): Promise<CommandOutcome> {
  const reason = reasonOf(why.reason)
  if (reason === undefined || !(await isReady(ports))) return notNow
  // What nobody can check is taken back on a person's word.
  const isChecked = sale.source !== 'receipt_unchecked'
  const allowed = allow(ports, { permission: isChecked ? 'return' : 'return_without_receipt' })
  if (allowed.status !== 'allowed') return allowed
  const returned: LineReturn = {
    ...{ reason, disposal: why.disposal, ...allowed.approval },
    receiptNumber: sale.transaction.receiptNumber,
  }
  return addReturns(ports, sale, { parts, returned, by: allowed.by })
}

/** Puts lines that take goods back into the basket, one change after the other.   Requires: it was allowed. */
export async function addReturns(
  { desk, store, refuse, known }: ReturnPorts & { known: KnownSales },
  sale: KnownSale,
  {
    parts,
    returned,
    by,
  }: {
    parts: readonly ReturnPart[]
    returned: LineReturn
    by: Extract<ReturnType<typeof allow>, { status: 'allowed' }>['by']
  },
): Promise<CommandOutcome> {
  if (parts.length === 0 || store?.currency !== sale.transaction.currency) return refuse('nothing_to_return')
  await remember(known, sale)
  for (const [index, { lineNumber, quantityMilli }] of parts.entries()) {
    const sold = soldLine(sale.transaction, lineNumber, sale.returns)
    if (sold === undefined || quantityMilli <= 0) return refuse('nothing_to_return')
    const original = { transactionId: sale.transaction.transactionId, lineNumber }
    const item = itemOf(sale, lineNumber)
    const change = desk.basket.addLine(item, negate(quantityMilli), {
      ...{ original, sold, returned },
      ...cardOf(sale, lineNumber),
    })
    if (desk.pricedAfter(change).status === 'return_exceeds_sale') return refuse('return_exceeds_sale')
    if (!(await desk.change(change, by(index)))) return notNow
  }
  return done
}

/** The item as it was sold: the catalogue need not know it any more, and its tax is that of its sale. */
function itemOf({ transaction }: KnownSale, lineNumber: number): LineItem {
  const line = must(transaction.lines[lineNumber - 1], 'a line that was sold')
  const { itemId, sku, name, unit, unitPriceE5, tracksStock } = line
  return { itemId, sku, name, unit, unitPriceE5, tracksStock, taxCategory: '' }
}

/** A gift card that comes back takes along what was loaded on it; a payment on account is owed again; a prepayment leaves its order. */
function cardOf({ transaction }: KnownSale, lineNumber: number): Pick<BasketLine, 'role' | 'serials'> {
  const { role, serials } = must(transaction.lines[lineNumber - 1], 'a line that was sold')
  const isMoney = role === 'gift_card' || role === 'account_payment' || role === 'prepayment'
  return isMoney && serials !== undefined ? { role, serials } : {}
}

/** Keeps the sale on the device: its tenders are asked about when the money goes back. */
async function remember({ store, epoch }: KnownSales, sale: KnownSale): Promise<void> {
  const { transaction, at, returns } = sale
  const others = (await knownSales(store)).filter(
    (known) => known.transaction.transactionId !== transaction.transactionId,
  )
  const returnedSales = [...others, { transaction, at, returns }].slice(-mostKnown)
  await store.save(epoch, { values: { returnedSales } })
}

/** Returns the sales that goods were taken back from lately. */
export async function knownSales(store: Pick<DeviceStore, 'read'>): Promise<readonly KnownSale[]> {
  return (await store.read('returnedSales')) ?? []
}
