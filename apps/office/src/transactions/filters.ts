/** Which transactions are listed, as it stands in the address of the page. */
import type { Day } from '../formats/day.ts'

export type TransactionFilters = {
  storeId?: string
  /** The first and the last day, on the store's own calendar. */
  from?: Day
  to?: Day
  receiptNumber?: number
}

/** Returns the filters that an address holds; what makes no sense is left out. */
export function parseFilters(search: Record<string, unknown>): TransactionFilters {
  const { storeId, from, to, receiptNumber } = search
  return {
    ...(typeof storeId === 'string' && storeId !== '' ? { storeId } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(Number.isSafeInteger(receiptNumber) && Number(receiptNumber) > 0
      ? { receiptNumber: Number(receiptNumber) }
      : {}),
  }
}

/** Returns the filters with some changed; `undefined` takes one away. */
export function changeFilters(
  filters: TransactionFilters,
  change: { [Key in keyof TransactionFilters]?: TransactionFilters[Key] | undefined },
): TransactionFilters {
  const changed = { ...filters, ...change }
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
}

export function isFiltered(filters: TransactionFilters): boolean {
  return Object.keys(filters).length > 0
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
}
