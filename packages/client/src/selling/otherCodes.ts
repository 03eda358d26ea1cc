/** What a code may be that is no item's: a coupon's, or a customer's card. Comes with the first such code. */
import type { BasketChange } from '../basket/openBasket.ts'
import { customerOf } from '../customer/chosenCustomer.ts'
import type { Customers } from '../customer/customers.ts'
import type { Offers } from '../offer/offers.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { SaleDesk } from './saleDesk.ts'

export type OtherCode =
  | { status: 'found'; change: () => BasketChange }
  | { status: 'refused'; code: NoticeCode; detail: Notice['detail'] }

type OtherCodePorts = { desk: SaleDesk; offers: Offers; customers: Customers }

/** Returns what the code does to the basket, or why it does nothing. */
export function readOtherCode({ desk, offers, customers }: OtherCodePorts, typed: string): OtherCode {
  const found = offers.coupon(typed, desk.basket.basket, desk.minute)
  if (found === undefined) return readCard({ desk, customers }, typed)
  if (found.status !== 'valid') {
    const { status, ...detail } = found
    return { status: 'refused', code: `coupon_${status}`, detail }
  }
  const { coupon } = found
  return {
    status: 'found',
    change: () => desk.basket.settle({ type: 'coupon_set', coupon, isUsed: true }),
  }
}

function readCard({ desk, customers }: Pick<OtherCodePorts, 'desk' | 'customers'>, typed: string): OtherCode {
  const customer = customers.byCard(typed)
  if (customer === undefined) return { status: 'refused', code: 'unknown_code', detail: { code: typed } }
  const { title, blockedReason } = customer
  if (blockedReason !== undefined) {
    const detail = { name: title, reason: blockedReason }
    return { status: 'refused', code: 'customer_blocked', detail }
  }
  return {
    status: 'found',
    change: () => desk.basket.settle({ type: 'customer_set', customer: customerOf(customer) }),
  }
}
