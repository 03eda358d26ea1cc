/** Running totals that a batch changes: stock levels and sales by hour. Summed here so that each row is touched once, in key order. */
import type { Effects } from './rows.ts'

export type LevelChange = { storeId: string; itemId: string; quantityMilli: number }

export type HourChange = {
  storeId: string
  localDay: string
  localHour: number
  currency: string
  transactionCount: number
  totalMinor: number
  taxMinor: number
}

/** Returns the change of each stock level, in key order so that batches which meet lock rows in one order. */
export function levelChanges(effects: readonly Effects[]): LevelChange[] {
  const changes = new Map<string, LevelChange>()
  for (const { stock } of effects) {
    for (const { storeId, itemId, quantityMilli } of stock) {
      const key = `${storeId} ${itemId}`
      const sum = (changes.get(key)?.quantityMilli ?? 0) + quantityMilli
      changes.set(key, { storeId, itemId, quantityMilli: sum })
    }
  }
  return inKeyOrder(changes)
}

/** Returns the change of each hour's sales, in key order. */
export function hourChanges(effects: readonly Effects[]): HourChange[] {
  const changes = new Map<string, HourChange>()
  for (const { transaction, unsoldMinor, unsoldTaxMinor } of effects) {
    const { storeId, localDay, localHour, currency, totalMinor, taxMinor } = transaction
    if (currency === null) continue
    const key = `${storeId} ${localDay} ${String(localHour).padStart(2, '0')} ${currency}`
    const before = changes.get(key) ?? { transactionCount: 0, totalMinor: 0, taxMinor: 0 }
    changes.set(key, {
      ...{ storeId, localDay, localHour, currency },
      transactionCount: before.transactionCount + 1,
      totalMinor: before.totalMinor + (totalMinor ?? 0) - unsoldMinor,
      taxMinor: before.taxMinor + (taxMinor ?? 0) - unsoldTaxMinor,
    })
  }
  return inKeyOrder(changes)
}

function inKeyOrder<Value>(changes: Map<string, Value>): Value[] {
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
