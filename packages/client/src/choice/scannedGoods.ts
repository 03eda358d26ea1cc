/** A code that says more than which item: what is in a GS1 message, or the weight in a code of the shop's own scale. Comes when it is
 *  first needed.   Source: GS1 General Specifications 3.2 (01, 10, 17, 21), and the formats of each country. */
import { type ItemChoice, inStoreFormats, parseBarcode } from '@kassa/kernel'
import type { ItemTable } from '../catalogue/itemTable.ts'

export type Given = Pick<ItemChoice, 'serials' | 'lot' | 'expiryDay'>

export type ScannedGoods = { itemId: string; quantityMilli?: number; given: Given }

/** Returns what was scanned, or undefined where the code is nothing of the kind, or of no item here.   `day`: of the store. */
export function scannedGoods(
  code: string,
  { items, country, day }: { items: ItemTable; country: string; day: string },
): ScannedGoods | undefined {
  const tables = { inStoreFormats: inStoreFormats(country), currentYear: Number(day.slice(0, 4)) }
  const outcome = parseBarcode(code, undefined, tables)
  const found = (itemCode: string | undefined) => {
    const row = itemCode === undefined ? undefined : items.rowOfCode(itemCode)
    return row === undefined ? undefined : items.itemIds[row]
  }
  if (outcome.status === 'gs1_message') {
    const { gtin, serial, lot, expiryDay } = outcome.facts
    const itemId = found(gtin)
    const given = {
      ...(serial && { serials: [serial] }),
      ...(lot && { lot }),
      ...(expiryDay && { expiryDay }),
    }
    return itemId === undefined ? undefined : { itemId, given }
  }
  if (outcome.status !== 'in_store_article' || outcome.article.measure !== 'quantity') return undefined
  const { lookupCode, itemReference, quantityMilli } = outcome.article
  const itemId = found(lookupCode) ?? found(itemReference)
  return itemId === undefined ? undefined : { itemId, quantityMilli, given: {} }
}
