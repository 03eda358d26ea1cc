/** The customers of the demo, who are nobody's: written by the names of groups and the numbers of items, kept by ids. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { EditedCustomer } from '@kassa/contract'
import { must } from '@kassa/kernel'
import { editedBody } from '../customer/customerBody.ts'
import type { Client } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import type { ImportTools } from '../import/importTools.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'
import { demoFolder } from './demoFolder.ts'

type Described = {
  groups: string[]
  customers: (Omit<EditedCustomer, 'groupIds'> & { groups?: string[] })[]
  /** What a group pays in euros, by the number of the item. */
  priceLists: {
    name: string
    group: string
    currency: string
    fromQuantity?: number
    prices: [sku: string, price: string][]
  }[]
}

export type DemoCustomerIds = { groupIds: string[]; customerIds: string[]; priceListIds: string[] }

const milliPerPiece = 1000
const e5PerUnit = 100_000

/** Draws the ids of everything that the file describes. */
export async function drawCustomerIds(newId: () => string): Promise<DemoCustomerIds> {
  const { groups, customers, priceLists } = await readDescribed()
  return {
    groupIds: groups.map(newId),
    customerIds: customers.map(newId),
    priceListIds: priceLists.map(newId),
  }
}

/** Writes them.   Requires: the items are there. */
export async function writeDemoCustomers(
  { pool, nowMs }: ImportTools,
  { tenantId, customers: ids }: { tenantId: string; customers?: DemoCustomerIds },
): Promise<void> {
  // A plan of an earlier version knew nobody.
  if (ids === undefined) return
  const described = await readDescribed()
  const groupIds = new Map(described.groups.map((name, index) => [name, ids.groupIds[index] ?? '']))
  const at = new Date(nowMs()).toISOString()
  await withTenant(pool, tenantId, async (client) => {
    const itemIds = await readItemIds(client, tenantId, described)
    await writeRecords(client, tenantId, [
      ...described.groups.map((name): RecordChange => {
        return { kind: 'customer_group', id: idOf(groupIds, name), body: { name } }
      }),
      ...described.customers.map(({ groups = [], ...customer }, index): RecordChange => {
        const ofGroups = groups.length === 0 ? {} : { groupIds: groups.map((name) => idOf(groupIds, name)) }
        const body = editedBody({ ...customer, ...ofGroups }, undefined, at)
        return { kind: 'customer', id: must(ids.customerIds[index], 'the plan has an id for each'), body }
      }),
      ...described.priceLists.map(
        ({ name, group, currency, fromQuantity = 0, prices }, index): RecordChange => {
          const body = {
            ...{ name, currency, priority: 0, customerGroupIds: [idOf(groupIds, group)] },
            prices: prices.map(([sku, price]) => ({
              itemId: idOf(itemIds, sku),
              unitPriceE5: Math.round(Number(price) * e5PerUnit),
              fromQuantityMilli: fromQuantity * milliPerPiece,
            })),
          }
          return {
            kind: 'price_list',
            id: must(ids.priceListIds[index], 'the plan has an id for each'),
            body,
          }
        },
      ),
    ])
  })
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  return must(ids.get(name), `the demo has no ${name}`)
}

async function readItemIds(
  client: Client,
  tenantId: string,
  { priceLists }: Described,
): Promise<Map<string, string>> {
  const skus = priceLists.flatMap(({ prices }) => prices.map(([sku]) => sku))
  const { rows } = await client.query<{ sku: string; id: string }>(
    'select item_sku as sku, id from record where tenant_id = $1 and item_sku = any($2::text[])',
    [tenantId, skus],
  )
  return new Map(rows.map(({ sku, id }) => [sku, id]))
}

async function readDescribed(): Promise<Described> {
  return JSON.parse(await readFile(path.join(demoFolder, 'customers.json'), 'utf8')) as Described
}
