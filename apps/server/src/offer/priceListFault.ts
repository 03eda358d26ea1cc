/** What is wrong with a price list that came in: the field, and what to do. */
import { type PriceListRecord, priceListOf } from '@kassa/contract'
import { KernelFault, makePriceBook } from '@kassa/kernel'
import { availabilityFault } from './availabilityFault.ts'

/** Returns what is wrong and what to do, or undefined where the list can decide prices. */
export function priceListFault(priceListId: string, record: PriceListRecord): string | undefined {
  const steps = record.prices.map(({ itemId, fromQuantityMilli }) => `${itemId} ${fromQuantityMilli}`)
  if (new Set(steps).size < steps.length)
    return 'prices: give each item one price from each quantity on (price_given_twice)'
  try {
    makePriceBook([priceListOf(priceListId, record)])
  } catch (error) {
    if (!(error instanceof KernelFault)) throw error
    return 'from, until, windows: give times that the calendar has, and weekdays with their hours (impossible_time)'
  }
  return availabilityFault(record)
}
