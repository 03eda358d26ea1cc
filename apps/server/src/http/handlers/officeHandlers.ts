/** Handlers of the back office's reading. Each reads one tenant: that of the person who is signed in. */

import type { Client, Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { listDevices } from '../../office/listDevices.ts'
import { listItems } from '../../office/listItems.ts'
import { listShifts } from '../../office/listShifts.ts'
import { listTransactions } from '../../office/listTransactions.ts'
import { readItem } from '../../office/readItem.ts'
import { readSummary } from '../../office/readSummary.ts'
import { readTillReport } from '../../office/readTillReport.ts'
import { readTransaction } from '../../office/readTransaction.ts'
import { readRecords } from '../../records/readRecord.ts'
import { type Answer, type Handlers, ok, type PersonCaller, problem } from '../handler.ts'

type OfficeHandlers = Pick<
  Handlers,
  | 'readSummary'
  | 'listStores'
  | 'listTransactions'
  | 'readTransaction'
  | 'listShifts'
  | 'readTillReport'
  | 'listItems'
  | 'readItem'
  | 'listCategories'
  | 'listDevices'
>

export function makeOfficeHandlers({ pool, nowMs }: { pool: Pool; nowMs: () => number }): OfficeHandlers {
  const read = <T>({ tenantId }: PersonCaller, work: (client: Client, tenantId: string) => Promise<T>) =>
    withTenant(pool, tenantId, (client) => work(client, tenantId))

  return {
    async readSummary({ caller }) {
      return ok({ stores: await read(caller, (client, tenantId) => readSummary(client, tenantId, nowMs())) })
    },

    async listStores({ caller }) {
      const stores = await read(caller, (client, tenantId) => readRecords(client, tenantId, 'store'))
      return ok({ stores: stores.map(({ id, body }) => ({ storeId: id, store: body })) })
    },

    async listTransactions({ caller, query }) {
      return ok(await read(caller, (client, tenantId) => listTransactions(client, tenantId, query)))
    },

    async readTransaction({ caller, params }) {
      const { transactionId } = params
      return found(await read(caller, (client, tenantId) => readTransaction(client, tenantId, transactionId)))
    },

    async listShifts({ caller, query }) {
      return ok(await read(caller, (client, tenantId) => listShifts(client, tenantId, query)))
    },

    async readTillReport({ caller, params }) {
      return found(await read(caller, (client, tenantId) => readTillReport(client, tenantId, params)))
    },

    async listItems({ caller, query }) {
      return ok(await read(caller, (client, tenantId) => listItems(client, tenantId, query)))
    },

    async readItem({ caller, params }) {
      return found(await read(caller, (client, tenantId) => readItem(client, tenantId, params.itemId)))
    },

    async listCategories({ caller }) {
      const records = await read(caller, (client, tenantId) => readRecords(client, tenantId, 'category'))
      return ok({ categories: records.map(({ id, body }) => ({ categoryId: id, category: body })) })
    },

    async listDevices({ caller }) {
      return ok({ devices: await read(caller, listDevices) })
    },
  }
}

function found<Reply>(reply: Reply | undefined): Answer<Reply> {
  return reply === undefined ? problem('not_found') : ok(reply)
}
