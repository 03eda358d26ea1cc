/** The promotions of the demo: written by the names of stores and categories, kept by their ids. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PromotionRecord } from '@kassa/contract'
import { must } from '@kassa/kernel'
import { withTenant } from '../database/tenant.ts'
import type { ImportTools } from '../import/importTools.ts'
import { readRecords } from '../records/readRecord.ts'
import { type RecordChange, writeRecords } from '../records/writeRecords.ts'
import { demoFolder } from './demoFolder.ts'
import type { DemoPlan } from './demoPlan.ts'

type Described = Omit<PromotionRecord, 'priority' | 'storeIds'> & { store: string }

/** Writes the promotions that the plan has ids for.   Requires: its stores and the categories of its items are there. */
export async function writeDemoPromotions({ pool }: ImportTools, plan: DemoPlan): Promise<void> {
  const text = await readFile(path.join(demoFolder, 'promotions.json'), 'utf8')
  const described = JSON.parse(text) as Described[]
  const storeIds = new Map(plan.stores.map(({ id, store }) => [store.name, id]))
  await withTenant(pool, plan.tenantId, async (client) => {
    const categories = await readRecords(client, plan.tenantId, 'category')
    const categoryIds = new Map(categories.map(({ id, body }) => [body.name, id]))
    const changes = plan.promotionIds.flatMap((id, index): RecordChange[] => {
      const promotion = described[index]
      if (promotion === undefined) return []
      const { store, ...body } = withIds(promotion, categoryIds)
      const storeId = must(storeIds.get(store), `the demo has no store ${store}`)
      return [{ kind: 'promotion', id, body: { ...body, priority: 0, storeIds: [storeId] } }]
    })
    if (changes.length > 0) await writeRecords(client, plan.tenantId, changes)
  })
}

/** The same with the ids of categories in place of their names, wherever its rule names goods. */
function withIds(promotion: Described, categoryIds: ReadonlyMap<string, string>): Described {
  const idOf = (name: string) => must(categoryIds.get(name), `the demo has no category ${name}`)
  return JSON.parse(JSON.stringify(promotion), (key, value: unknown) =>
    key === 'categoryIds' ? (value as string[]).map(idOf) : value,
  ) as Described
}
