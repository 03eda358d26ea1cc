/** Special orders as screens see them: goods that a customer ordered, which are paid in part and handed over later. */
import type { Unit } from '@kassa/kernel'

export type SpecialOrderLine = {
  lineId: string
  name: string
  quantityMilli: number
  unit: Unit
  /** As the store's prices are. */
  amountMinor: number
}

export type SpecialOrder = {
  orderId: string
  customerId: string
  /** Who ordered, as they were called. */
  name: string
  /** YYYY-MM-DD */
  promisedDay?: string
  note?: string
  currency: string
  /** What the goods cost, tax included. */
  goodsMinor: number
  /** What was paid, less what was given back. */
  paidMinor: number
  lines: readonly SpecialOrderLine[]
  placedAtMs: number
  /** Of the sales that paid on it. */
  receiptNumbers: readonly number[]
  /** On another till, which is handing it over. */
  inUseAt?: { registerName: string }
}

export type SpecialOrderWish = {
  /** As the customer is called. */
  name: string
  /** YYYY-MM-DD */
  promisedDay?: string
  note?: string
  /** What is to be paid now, 0 for nothing; `depositName`: how its lines are called. */
  depositMinor: number
  depositName: string
}
