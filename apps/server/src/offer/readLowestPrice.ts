/** The lowest price of an item in the thirty days before a reduction, from the history of the records. */
import type { ItemRecord, PriceListRecord, RouteTypes } from '@kassa/contract'
import { formatMoment } from '@kassa/journal'
import { lowestPriceBefore } from '@kassa/kernel'
import { momentIn } from '../clock/storeClock.ts'
import type { Client } from '../database/pool.ts'
import { readRecord } from '../records/readRecord.ts'
import { priceHistory, type Version } from './priceHistory.ts'

type Reply = RouteTypes['readLowestPrice']['reply']

/** Returns the price, or undefined where the tenant has no such store.   Fails: `never_on_sale` (returned). */
export async function readLowestPrice(
  client: Client,
  tenantId: string,
  { itemId, storeId, before }: { itemId: string; storeId: string; before: string },
): Promise<Reply | undefined> {
  const store = await readRecord(client, tenantId, { kind: 'store', id: storeId })
  if (store === undefined) return undefined
  const { rows } = await client.query<{ kind: string; id: string; changedAt: Date; body: object | null }>(
    `select kind, id, changed_at as "changedAt", body from record_history
      where tenant_id = $1 and (kind = 'price_list' or (kind = 'item' and id = $2))
      order by changed_at, version`,
    [tenantId, itemId],
  )
  const versions = <Body>(wanted: string) =>
    rows
      .filter(({ kind }) => kind === wanted)
      .map(({ id, changedAt, body }) => ({
        ...{ id, since: formatMoment(momentIn(store.timeZone, changedAt.getTime())).slice(0, 16) },
        body: body as Body | null,
      })) satisfies Version<Body>[]
  const history = priceHistory({
    ...{ itemId, storeId, currency: store.currency },
    items: versions<ItemRecord>('item'),
    lists: versions<PriceListRecord>('price_list'),
  })
  return lowestPriceBefore(history, before)
}
