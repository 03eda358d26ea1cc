/** Where somebody is among special orders, and where a scan leads. */
import type { SpecialOrders } from '@kassa/client'
import { isOrderCode } from './orderCode.ts'

export type OrderStep =
  /** `isRefused`: what was scanned is no order's. */
  | { name: 'list'; typed: string; isRefused?: true }
  | { name: 'place' }
  | { name: 'order'; orderId: string }
  | { name: 'pay'; orderId: string }
  | { name: 'cancel'; orderId: string }

export const firstStep: OrderStep = { name: 'list', typed: '' }

/** Returns where a scan leads: to its order, by the slip or by the receipt of a payment. */
export async function stepByScan(special: SpecialOrders, code: string): Promise<OrderStep> {
  const orderId = isOrderCode(code) ? code.trim() : await orderOfReceipt(special, code)
  const isKnown = special.list().some((order) => order.orderId === orderId)
  return orderId !== undefined && isKnown
    ? { name: 'order', orderId }
    : { name: 'list', typed: '', isRefused: true }
}

async function orderOfReceipt(special: SpecialOrders, code: string): Promise<string | undefined> {
  const found = await special.read(code)
  if (found.status !== 'found') return undefined
  return found.sale.transaction.lines.find(({ role }) => role === 'prepayment')?.serials?.[0]
}
