/** What a transaction moves on accounts of value: gift cards, vouchers, store credit, points, house accounts, prepaid orders. */
import { assertNever } from '../fault/assert.ts'
import { allocate } from '../money/allocate.ts'
import { negate } from '../money/integer.ts'
import type { Tender, ValueTender } from '../settle/tender.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'

export type ValueEntry = {
  kind: ValueTender['type'] | 'prepayment'
  accountId: string
  /** Added to the account: above zero the holder may spend more, below zero less. On a house account, below zero is what is owed. On an order, what
   *  was paid before, tax included. */
  amountMinor: number
}

/** Returns what the lines load and the tenders spend, in their order.
 *  Units: minor units of the transaction's currency.   Requires: gift cards carry their numbers as serials; a card sold without a
 *  number loads the account `''`, which someone must look at. A payment on account carries the customer as its serial, a
 *  prepayment the order. */
export function valueOfSale({ lines, tenders }: RetailTransaction): ValueEntry[] {
  return [...lines.flatMap(loadedBy), ...tenders.flatMap(spentBy)].filter(
    ({ amountMinor }) => amountMinor !== 0,
  )
}

function loadedBy({ role, serials = [''], grossMinor }: TransactionLine): ValueEntry[] {
  if (role === 'account_payment') {
    const [accountId = ''] = serials
    return [{ kind: 'house_account', accountId, amountMinor: grossMinor }]
  }
  if (role === 'prepayment') {
    const [accountId = ''] = serials
    return [{ kind: 'prepayment', accountId, amountMinor: grossMinor }]
  }
  if (role !== 'gift_card') return []
  const parts = allocate(
    grossMinor,
    serials.map(() => 1),
  )
  return serials.map((accountId, index) => ({ kind: 'gift_card', accountId, amountMinor: parts[index] ?? 0 }))
}

function spentBy(tender: Tender): ValueEntry[] {
  switch (tender.type) {
    case 'cash':
    case 'card':
    case 'other':
      return []
    case 'gift_card':
    case 'voucher':
    case 'store_credit':
    case 'points':
    case 'house_account':
      return [{ kind: tender.type, accountId: tender.accountId, amountMinor: negate(tender.amountMinor) }]
    default:
      return assertNever(tender)
  }
}
