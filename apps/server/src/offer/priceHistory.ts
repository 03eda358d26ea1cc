/**
 * What an item cost in a store, from when on: by its own price and by the price lists as they were then. Promotions are not in it: they
 * are conditional on what else is bought, on coupons or on the hour.
 */
import { type ItemRecord, type PriceListRecord, priceListOf } from '@kassa/contract'
import { type LocalTime, makePriceChooser, onePieceMilli, type PriceChange } from '@kassa/kernel'

/** A version of a record, and since when it was there by the store's clock. */
export type Version<Body> = { id: string; since: LocalTime; body: Body | null }

export type PriceHistoryInput = {
  itemId: string
  /** Of the one item, and of all price lists; each in the order in which they were written. */
  items: readonly Version<ItemRecord>[]
  lists: readonly Version<PriceListRecord>[]
  storeId: string
  currency: string
}

/** Returns one change per minute in which the price may have changed, in the order of time.
 *  Ensures: a list for some hours of the week counts as if it held all week: the price was offered.   Source: Directive 98/6/EC art. 6a. */
export function priceHistory(input: PriceHistoryInput): PriceChange[] {
  const { items, lists } = input
  const limits = lists.flatMap(({ body }) => [body?.from, body?.until])
  const minutes = [...items, ...lists].map(({ since }) => since)
  const breaks = new Set([...minutes, ...limits.flatMap((time) => time ?? [])])
  return [...breaks].sort().map((from) => ({ from, unitPriceE5: priceAt(input, from) }))
}

function priceAt(
  { itemId, items, lists, storeId, currency }: PriceHistoryInput,
  at: LocalTime,
): number | undefined {
  const item = [...latest(items, at).values()][0]
  const own = item?.prices.find((price) => price.currency === currency)?.unitPriceE5
  if (own === undefined || item?.isActive !== true) return undefined
  const held = [...latest(lists, at)].map(([id, { windows: _, ...list }]) => priceListOf(id, list))
  const circumstances = { storeId, channel: 'counter', customerGroupIds: [], at, currency }
  return makePriceChooser(held)({
    ...{ ...circumstances, itemId, quantityMilli: onePieceMilli, itemPriceE5: own },
  }).unitPriceE5
}

/** The bodies that were there at that minute, by id. */
function latest<Body>(versions: readonly Version<Body>[], at: LocalTime): Map<string, Body> {
  const found = new Map<string, Body>()
  for (const { id, since, body } of versions) {
    if (since > at) continue
    if (body === null) found.delete(id)
    else found.set(id, body)
  }
  return found
}
