/** What is known of an item that was looked up. */
import type { PricedLine } from '@kassa/kernel'
import type { TileItem } from '../catalogue/catalogue.ts'
import type { OfferHint } from '../offer/offerHint.ts'

export type LookedUp = {
  tile: TileItem
  /** One of it, alone; undefined where its tax rate is not known. */
  line?: PricedLine
  /** What a little more would bring. */
  hint?: OfferHint
  /** When the server was last heard: how old this till's knowledge of the stock is at most. ms since 1970 UTC. */
  stockAsOfMs?: number
}

/** Thousandths at a store. */
export type StoreLevel = { storeId: string; storeName: string; quantityMilli: number }
