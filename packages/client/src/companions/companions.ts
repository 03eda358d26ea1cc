/** What goes with the goods in the basket, from the store's own sales. Known offline; comes when the basket has come to rest. */
import type { CompanionsRecord } from '@kassa/contract'
import { type BasketLine, onePieceMilli } from '@kassa/kernel'
import type { TileItem } from '../catalogue/catalogue.ts'
import type { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import { type Recalls, recallOf } from '../recall/recalledGoods.ts'
import type { Workstation } from '../till/workstation.ts'

/** A person reads no more beside their work. */
const mostShown = 2

/** By the record that they were read from: another is made when it changes. */
const books = new WeakMap<CompanionsRecord, ReadonlyMap<string, readonly string[]>>()

type Goods = { catalogue: LiveCatalogue; recalls: Recalls; currency: string }

/** Returns what to suggest, for the last line first; undefined where this store suggests nothing at all. */
export function companionsOf({ desk, records, start }: Workstation): readonly TileItem[] | undefined {
  const { store, book, catalogue } = records
  const record = book.find('companions', start.device.identity.store)
  if (record === undefined || store === undefined || store.isWithoutSuggestions) return undefined
  if (record.goods.length === 0) return undefined
  const { lines } = desk.basket.basket
  const goods = { catalogue, recalls: book.of('recall'), currency: store.currency }
  return suggested(lines, bookOf(record), goods)
}

function suggested(
  lines: readonly BasketLine[],
  book: ReadonlyMap<string, readonly string[]>,
  goods: Goods,
): TileItem[] {
  // Somebody who brings goods back did not come to buy more.
  if (lines.some(({ quantityMilli }) => quantityMilli < 0)) return []
  const had = new Set(lines.map(goodsOf))
  const found = new Map<string, TileItem>()
  for (const line of lines.toReversed()) {
    for (const itemId of book.get(goodsOf(line)) ?? []) {
      const tile = had.has(itemId) || found.has(itemId) ? undefined : sellableAtOnce(itemId, goods)
      if (tile !== undefined) found.set(itemId, tile)
      if (found.size === mostShown) return [...found.values()]
    }
  }
  return [...found.values()]
}

/** Of a part of a bundle the bundle. */
function goodsOf({ item, bundle }: BasketLine): string {
  return bundle?.itemId ?? item.itemId
}

/** What one tap adds: nothing is asked about it, nobody's age matters, and there is some. */
function sellableAtOnce(itemId: string, { catalogue, recalls, currency }: Goods): TileItem | undefined {
  const tile = catalogue.byId(itemId)
  const row = catalogue.items.rowOf(itemId)
  if (tile === undefined || row === undefined || tile.unit !== 'piece') return undefined
  if (tile.stockMilli !== undefined && tile.stockMilli < onePieceMilli) return undefined
  const item = catalogue.lineItem(row, tile.unitPriceE5)
  if (item.minimumAge !== undefined || catalogue.items.isAsked(row, currency)) return undefined
  return recallOf(recalls, { item, quantityMilli: onePieceMilli }).status === 'free' ? tile : undefined
}

function bookOf(record: CompanionsRecord): ReadonlyMap<string, readonly string[]> {
  const held = books.get(record)
  if (held !== undefined) return held
  const book = new Map(record.goods.map(({ itemId, companionIds }) => [itemId, companionIds]))
  books.set(record, book)
  return book
}
