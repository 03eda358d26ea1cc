/** Handler of the back office for receipts of tills that are lost. */
import type { RouteTypes } from '@kassa/contract'
import type { Pool } from '../../database/pool.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import { type ReadReceipt, readReceipt } from '../../paper/readReceipt.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem } from '../handler.ts'
import { liveEventsOf } from './liveEvents.ts'

export type ReceiptPorts = {
  pool: Pool
  live: LiveHub
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}

type Reading = RouteTypes['readReceipts']['reply']['readings'][number]

export function makeReceiptHandlers({
  pool,
  live,
  headOffice,
}: ReceiptPorts): Pick<Handlers, 'readReceipts'> {
  return {
    async readReceipts({ caller: { tenantId }, body }) {
      // Nothing passes on what no journal links: head office, which has the journals of all stores, reads it in itself.
      if (headOffice !== undefined) return problem('at_head_office', headOffice.url)
      const readings: Reading[] = []
      for (const code of body.codes) {
        const read = await readReceipt(pool, code, tenantId)
        if (read.status === 'read_back')
          live.publish(tenantId, liveEventsOf({ transactions: [read.transaction], levels: read.levels }))
        readings.push(readingOf(read))
      }
      return ok({ readings })
    },
  }
}

function readingOf(read: ReadReceipt): Reading {
  if (read.status !== 'read_back') return read
  const { transactionId, receiptNumber, totalMinor, currency, at } = read.transaction
  return { status: read.status, transactionId, receiptNumber, totalMinor, currency, at }
}
