/** Things of a shop for tests that hand in wrong ones. */
import {
  type Basket,
  type BasketLine,
  type CostState,
  closeTransaction,
  KernelFault,
  type LineItem,
  type PriceOutcome,
  type Promotion,
  price,
  type SoldLine,
  type Tender,
} from '../index.ts'
import { dutchRules } from '../testBasket.ts'

/** What is no exact integer, whatever its type says. */
export const noIntegers: [name: string, value: unknown][] = [
  ['NaN', Number.NaN],
  ['negative zero', -0],
  ['a fraction', 0.5],
  ['2^53', 2 ** 53],
  ['infinity', Number.POSITIVE_INFINITY],
  ['text', '12'],
  ['null', null],
  ['an object', {}],
  ['a bigint', 10n],
  ['true', true],
]

export const today = '2026-11-22'
export const mug: LineItem = {
  ...{ itemId: 'mug', sku: '1', name: 'Mug', unit: 'piece', unitPriceE5: 121_000 },
  ...{ taxCategory: 'standard', tracksStock: true },
}
export const sold: SoldLine = {
  ...{ quantityMilli: 1000, returnedMilli: 0, unitPriceE5: 121_000 },
  ...{ grossMinor: 121, taxMinor: 21, taxCode: 'NL-21', ratePpm: 210_000 },
}
export const linesOf = (line: Partial<BasketLine>): BasketLine[] => [
  { lineId: 'line', item: mug, quantityMilli: 1000, ...line },
]
export const basketOf = (line: Partial<BasketLine>, more: Partial<Basket> = {}): Basket => {
  return { revision: 1, lines: linesOf(line), ...more }
}
export const priceOf = (line: Partial<BasketLine>, more: Partial<Basket> = {}) =>
  price(basketOf(line, more), dutchRules, today)
export const promotion: Promotion = {
  ...{ promotionId: 'p', priority: 0, goods: { include: 'all' }, combines: 'goods_alone' },
  ...{ type: 'percent_off', ratePpm: 100_000 },
}
export const context = { storeId: '', channel: '', customerGroupIds: [], at: `${today}T10:00`, coupons: [] }
export const promoted = { lineId: 'a', itemId: 'a', categoryIds: [], unit: 'piece' as const }
export const rated = (ratePpm: number) => [
  { category: 'standard', rates: [{ code: 'X', ratePpm, from: '2000-01-01' }] },
]
export const paid = { tender: { type: 'cash' as const, amountMinor: 500 }, refundedMinor: 0 }
export const stock: CostState = { quantityMilli: 1000, valueMinor: 100, lastUnitCostE5: 100_000 }
export const received = { quantityMilli: 1000, unitCostE5: 100_000, currency: 'EUR' }
export const taxed = { amountMinor: 100, quantityMilli: 1000, taxes: [] }
export const taxRules = { currency: 'EUR', pricesIncludeTax: true, taxRounding: 'line' as const }
export const saleOf = (tenders: Tender[]) =>
  closeTransaction({
    ...{ transactionId: 't', receiptNumber: 1, operatorId: 'o', cashStepMinor: 1, tenders },
    basket: pricedBasket(priceOf({})),
  })

export function pricedBasket(outcome: PriceOutcome) {
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return outcome.basket
}

/** Returns what a fault says; that there was none, where there was none. */
export function faultOf(call: () => unknown): string {
  try {
    return `no fault, but ${JSON.stringify(call())}`
  } catch (error) {
    if (error instanceof KernelFault) return error.message
    return `no fault, but ${error}`
  }
}
