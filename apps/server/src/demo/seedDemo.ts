/** A business to try, made by the product's own founding and import. Nothing of it is in the program: see data/. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { assert } from '@kassa/kernel'
import { makeBusiness } from '../business/makeBusiness.ts'
import type { Pool } from '../database/pool.ts'
import { importItems } from '../import/importItems.ts'
import type { ImportTools } from '../import/importTools.ts'
import { writeDemoCustomers } from './demoCustomers.ts'
import { demoFolder } from './demoFolder.ts'
import { type DemoPlan, drawPlan, keepPlan, readPlan } from './demoPlan.ts'
import { writeDemoPromotions } from './demoPromotions.ts'

/** How to get in, for the person who started the demo. */
export type DemoAccess = {
  tenantId: string
  email: string
  password: string
  staff: { name: string; pin: string }[]
  tills: { storeId: string; storeName: string; tillName: string }[]
}

/** Makes the demo business where the database has no business yet, or goes on with one that was begun.
 *  Returns how to get in; undefined where this data directory has no demo business. */
export async function ensureDemo(tools: ImportTools, dataDirectory: string): Promise<DemoAccess | undefined> {
  const kept = await readPlan(dataDirectory)
  const tenantIds = await readTenantIds(tools.pool)
  const isOther = tenantIds.length > 0 && (kept === undefined || !tenantIds.includes(kept.tenantId))
  // A plan without its business is of a demo that another business was restored over, or that was begun and not founded yet.
  if (isOther) return undefined
  const plan = kept ?? (await drawPlan(tools.nowMs()))
  if (!plan.isComplete || tenantIds.length === 0) await carryOut(tools, dataDirectory, plan)
  return accessOf(plan)
}

async function carryOut(tools: ImportTools, dataDirectory: string, plan: DemoPlan): Promise<void> {
  await keepPlan(dataDirectory, { ...plan, isComplete: false })
  await makeBusiness(tools.pool, plan)
  const csv = await readFile(path.join(demoFolder, 'items.csv'), 'utf8')
  const outcome = await importItems(tools, plan.tenantId, csv)
  assert(outcome.status === 'imported', `the demo catalogue is refused: ${JSON.stringify(outcome)}`)
  await writeDemoPromotions(tools, plan)
  await writeDemoCustomers(tools, plan)
  await keepPlan(dataDirectory, { ...plan, isComplete: true })
}

async function readTenantIds(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select tenant_id as id from tenant')
  return rows.map(({ id }) => id)
}

function accessOf({ tenantId, owner, staff, stores, tillNames }: DemoPlan): DemoAccess {
  return {
    ...{ tenantId, email: owner.email, password: owner.password },
    staff: staff.map(({ name, pin }) => ({ name, pin })),
    tills: stores.map(({ id, store }) => {
      const till = tillNames.find(({ storeId }) => storeId === id)
      return { storeId: id, storeName: store.name, tillName: till?.name ?? store.name }
    }),
  }
}
