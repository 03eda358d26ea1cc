/** Items by name, a page at a time, with their stock; the one whose SKU was typed comes before all others. */

import type { ItemRecord, RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { cutPage, readCursor } from './keyset.ts'
import { stockLevelsOf } from './stockLevelsOf.ts'
import { wordPatterns } from './wordPatterns.ts'

type Page = RouteTypes['listItems']['reply']

const usualLimit = 50

type Row = { itemId: string; item: ItemRecord; key: string }

/** Returns a page of the items in whose name, SKU or GTINs each word of `search` occurs, of one category where that is named. */
export async function listItems(
  client: Client,
  tenantId: string,
  query: RouteTypes['listItems']['query'],
): Promise<Page> {
  const limit = query.limit ?? usualLimit
  const [afterName, afterId] = readCursor(query.after, 2) ?? []
  const patterns = wordPatterns(query.search ?? '')
  const conditions = patterns.map((_, index) => hasWord(index + 7)).join(' and ') || 'true'
  const exact = await readBySku(client, tenantId, query)
  const first = afterId === undefined ? exact : []
  const { rows } = await client.query<Row>(
    // Found in the index of words alone; only the page's own items are then read.
    `with found as (
       select id, item_name from record
        where tenant_id = $1 and item_name is not null
          and ($2::text is null or (item_name, id) > ($2, $3::uuid))
          and ($5::uuid is null or item_category = $5)
          and id <> all($6::uuid[])
          and ${conditions}
        order by item_name, id
        limit $4)
     select id as "itemId", body as item, found.item_name as key
       from found join record using (id)
      where tenant_id = $1 and kind = 'item'
      order by found.item_name, id`,
    [
      ...[tenantId, afterName, afterId, limit + 1, query.categoryId, exact.map(({ itemId }) => itemId)],
      ...patterns,
    ],
  )
  const { page, ...rest } = cutPage([...first, ...rows], limit, (row) => [row.key, row.itemId])
  const levels = await stockLevelsOf(
    client,
    tenantId,
    page.map(({ itemId }) => itemId),
  )
  return {
    items: page.map(({ itemId, item }) => ({ itemId, item, levels: levels.get(itemId) ?? [] })),
    ...rest,
  }
}

/** Returns the item that has what was typed as its SKU. Its key is before that of any name. */
async function readBySku(
  client: Client,
  tenantId: string,
  { search = '', categoryId }: RouteTypes['listItems']['query'],
): Promise<Row[]> {
  const typed = search.trim()
  if (typed === '') return []
  const { rows } = await client.query<Row>(
    `select id as "itemId", body as item, '' as key
       from record
      where tenant_id = $1 and item_sku in ($2, upper($2)) and ($3::uuid is null or item_category = $3)
      order by item_sku = $2 desc`,
    [tenantId, typed, categoryId],
  )
  return rows
}

/** A word has no blank: it is in the name or among the numbers, never across both. */
function hasWord(parameter: number): string {
  return `(item_name like lower($${parameter}) or item_codes like lower($${parameter}))`
}
