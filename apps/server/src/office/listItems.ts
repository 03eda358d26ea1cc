/** Items by name, a page at a time, with their stock. */

import type { ItemRecord, RouteTypes } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { cutPage, readCursor } from './keyset.ts'
import { stockLevelsOf } from './stockLevelsOf.ts'
import { wordPatterns } from './wordPatterns.ts'

type Page = RouteTypes['listItems']['reply']

const usualLimit = 50

/** Returns a page of the items in whose name, SKU or GTINs each word of `search` occurs, of one category where that is named. */
export async function listItems(
  client: Client,
  tenantId: string,
  query: RouteTypes['listItems']['query'],
): Promise<Page> {
  const limit = query.limit ?? usualLimit
  const [afterName, afterId] = readCursor(query.after, 2) ?? []
  const patterns = wordPatterns(query.search ?? '')
  const { rows } = await client.query<{ itemId: string; item: ItemRecord; key: string }>(
    `select id as "itemId", body as item, lower(body ->> 'name') as key
       from record
      where tenant_id = $1 and kind = 'item' and body is not null
        and (concat_ws(' ', body ->> 'name', body ->> 'sku', body ->> 'gtins')) ilike all ($2::text[])
        and ($3::text is null or (lower(body ->> 'name'), id) > ($3, $4::uuid))
        and ($6::text is null or body ->> 'categoryId' = $6)
      order by lower(body ->> 'name'), id
      limit $5`,
    [tenantId, patterns, afterName, afterId, limit + 1, query.categoryId],
  )
  const { page, ...rest } = cutPage(rows, limit, (row) => [row.key, row.itemId])
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
