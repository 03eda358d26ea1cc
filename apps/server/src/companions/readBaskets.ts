/** The goods that were bought together: the newest sales of a store, out of its journals. */
import { setImmediate as breathe } from 'node:timers/promises'
import { parseFact } from '@kassa/contract'
import type { Entry } from '@kassa/journal'
import { noItemId, type TransactionLine } from '@kassa/kernel'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { packedText, unpackText } from '../entryText/packText.ts'

/** Goods and customers change: what was bought long ago suggests nothing. */
const mostSales = 20_000
/** Unpacked between two breaths, so that tills are answered meanwhile. */
const atOnce = 100

/** Returns the different goods of each sale, newest first. What came back, open lines and what is no goods are left out. */
export async function readBaskets(pool: Pool, tenantId: string, storeId: string): Promise<string[][]> {
  const { rows } = await withTenant(pool, tenantId, (client) =>
    client.query<{ packed: Buffer }>(
      `with newest as (
         select device_id, incarnation, seq, at from transaction
          where tenant_id = $1 and store_id = $2 and type = 'retail_transaction'
          order by at desc limit $3)
       select ${packedText}
         from newest join journal on journal.tenant_id = $1 and journal.device_id = newest.device_id
          and journal.incarnation = newest.incarnation and journal.seq = newest.seq
        order by newest.at desc`,
      [tenantId, storeId, mostSales],
    ),
  )
  const baskets: string[][] = []
  for (const [place, { packed }] of rows.entries()) {
    if (place % atOnce === 0) await breathe()
    const goods = goodsIn(unpackText(packed))
    if (goods.length > 0) baskets.push(goods)
  }
  return baskets
}

function goodsIn(text: string): string[] {
  const { kind, body } = JSON.parse(text) as Entry
  const parsed = parseFact(kind, body)
  if (parsed.status !== 'parsed' || parsed.fact.kind !== 'retail_transaction') return []
  return [...new Set(parsed.fact.body.lines.flatMap(soldGoods))]
}

/** Of a bundle's parts the bundle. */
function soldGoods({ itemId, quantityMilli, role, bundle }: TransactionLine): string[] {
  if (quantityMilli <= 0) return []
  if (bundle !== undefined) return [bundle.itemId]
  return role === undefined && itemId !== noItemId ? [itemId] : []
}
