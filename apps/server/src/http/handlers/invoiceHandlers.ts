/** Handlers for invoices: whom they name comes from tills, beside their journals. A store server passes it on: head office keeps it. */
import { parseBuyer } from '@kassa/contract'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { keepBuyer } from '../../invoice/keepBuyer.ts'
import { readInvoice } from '../../invoice/readInvoice.ts'
import { readRecord } from '../../records/readRecord.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem, tenantOf } from '../handler.ts'

export type InvoiceHandlerPorts = {
  pool: Pool
  nowMs: () => number
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}

export function makeInvoiceHandlers({
  pool,
  nowMs,
  headOffice,
}: InvoiceHandlerPorts): Pick<Handlers, 'keepInvoiceBuyer' | 'readInvoice'> {
  return {
    async keepInvoiceBuyer({ caller, params: { invoiceId }, body: { text } }) {
      if (parseBuyer(text) === undefined) return problem('invalid_request', 'the text names nobody')
      if (headOffice !== undefined)
        return headOffice.keepInvoiceBuyer({ params: { invoiceId }, body: { text } })
      const { tenant, store: storeId } = caller.identity
      const today = new Date(nowMs()).toISOString().slice(0, 10)
      const status = await withTenant(pool, tenant, async (client) => {
        const store = await readRecord(client, tenant, { kind: 'store', id: storeId })
        return keepBuyer(client, tenant, { invoiceId, text, today, country: store?.country ?? '' })
      })
      return ok({ status })
    },

    async readInvoice({ caller, params: { transactionId } }) {
      const tenantId = tenantOf(caller)
      const above = await headOffice?.readInvoice(transactionId)
      const invoice =
        above?.invoice ??
        (await withTenant(pool, tenantId, (client) => readInvoice(client, tenantId, transactionId)))
      return ok(invoice === undefined ? {} : { invoice })
    },
  }
}
