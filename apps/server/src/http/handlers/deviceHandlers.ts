/** Handlers for what an enrolled device does: send entries, read records and levels, print, pay. */

import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { ingestBatch } from '../../ingest/ingestBatch.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import type { Printing } from '../../peripheral/printing.ts'
import { askTerminal } from '../../peripheral/terminalRelay.ts'
import { readFeed } from '../../records/readFeed.ts'
import { FeedChunks } from '../../records/readFeedInChunks.ts'
import { readRecord } from '../../records/readRecord.ts'
import { readStockLevels } from '../../records/readStockLevels.ts'
import { findSales } from '../../sales/findSales.ts'
import { unitedSales } from '../../sales/unitedSales.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem, tenantOf } from '../handler.ts'
import { liveEventsOf } from './liveEvents.ts'

export type DevicePorts = {
  pool: Pool
  live: LiveHub
  printing: Printing
  fetch: typeof fetch
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}

type DeviceHandlers = Pick<
  Handlers,
  'sendEntries' | 'readFeed' | 'readStockLevels' | 'findSales' | 'print' | 'askTerminal'
>

export function makeDeviceHandlers(ports: DevicePorts): DeviceHandlers {
  const { pool, live, printing, fetch, headOffice } = ports
  const chunks = new FeedChunks(pool)
  return {
    async sendEntries({ caller, body }) {
      const { transactions, levels, backedUpSeq, ...answer } = await ingestBatch(pool, caller, body.entries)
      live.publish(caller.identity.tenant, liveEventsOf({ transactions, levels }))
      if (headOffice === undefined) return ok({ ...answer, backup: { seq: backedUpSeq } })
      headOffice.tookIn()
      return ok({ ...answer, headOffice: { seq: headOffice.sentSeq(caller.identity) } })
    },

    async readFeed({ caller, query }) {
      const { tenant } = caller.identity
      const reader = caller.isStoreServer ? 'store_server' : 'till'
      const chunked = query.chunks === true ? await chunks.readPage(tenant, query, reader) : undefined
      if (chunked !== undefined) return ok(chunked)
      return ok(await withTenant(pool, tenant, (client) => readFeed(client, tenant, query, reader)))
    },

    async readStockLevels({ caller, query }) {
      const tenantId = tenantOf(caller)
      const levels = await withTenant(pool, tenantId, (client) =>
        readStockLevels(client, tenantId, query.storeId),
      )
      return ok({ levels })
    },

    async findSales({ caller, query }) {
      const { tenant } = caller.identity
      const [here, above = []] = await Promise.all([
        withTenant(pool, tenant, (client) => findSales(client, tenant, query)),
        headOffice?.findSales(query),
      ])
      return ok({ sales: unitedSales(here, above) })
    },

    async print({ caller, params, body }) {
      const { tenant, store } = caller.identity
      const printer = await withTenant(pool, tenant, (client) =>
        readRecord(client, tenant, { kind: 'printer', id: params.printerId }),
      )
      if (printer?.storeId !== store) return problem('not_found', 'this store has no such printer')
      return ok(await printing.print(printer, Buffer.from(body.bytesBase64, 'base64')))
    },

    async askTerminal({ caller, params, body }) {
      const { tenant, store } = caller.identity
      const terminal = await withTenant(pool, tenant, (client) =>
        readRecord(client, tenant, { kind: 'terminal', id: params.terminalId }),
      )
      if (terminal?.storeId !== store) return problem('not_found', 'this store has no such terminal')
      const reply = await askTerminal({ url: terminal.url, fetch }, body)
      return reply === undefined ? problem('invalid_request', 'not a message to a terminal') : ok(reply)
    },
  }
}
