/** Handlers of the back office for customers: who they are, what is handed to them, and forgetting them. */
import { customerFault, editedBody } from '../../customer/customerBody.ts'
import { eraseCustomer } from '../../customer/eraseCustomer.ts'
import { exportCustomer } from '../../customer/exportCustomer.ts'
import { listCustomers } from '../../customer/listCustomers.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type CustomerHandlers = Pick<
  Handlers,
  'listCustomers' | 'readCustomer' | 'addCustomer' | 'saveCustomer' | 'exportCustomer' | 'eraseCustomer'
>

const kind = 'customer'
const noCustomer = problem('not_found', 'no such customer')

export function makeCustomerHandlers(ports: {
  pool: Pool
  newId: () => string
  nowMs: () => number
}): CustomerHandlers {
  const { pool, newId, nowMs } = ports
  const now = () => new Date(nowMs()).toISOString()
  return {
    async listCustomers({ caller: { tenantId }, query }) {
      return ok(await withTenant(pool, tenantId, (client) => listCustomers(client, tenantId, query)))
    },

    async readCustomer({ caller: { tenantId }, params: { customerId } }) {
      const held = await withTenant(pool, tenantId, (client) =>
        lockRecord(client, tenantId, { kind, id: customerId }),
      )
      return held === undefined ? noCustomer : ok({ customerId, version: held.version, customer: held.body })
    },

    async addCustomer({ caller: { tenantId }, body }) {
      const fault = customerFault(body)
      if (fault !== undefined) return problem('invalid_request', fault)
      const customerId = newId()
      const customer = editedBody(body, undefined, now())
      await withTenant(pool, tenantId, (client) =>
        writeRecords(client, tenantId, [{ kind, id: customerId, body: customer }]),
      )
      return ok({ customerId })
    },

    async saveCustomer({ caller: { tenantId }, params: { customerId }, body: { version, customer } }) {
      const fault = customerFault(customer)
      if (fault !== undefined) return problem('invalid_request', fault)
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id: customerId })
        if (held === undefined) return noCustomer
        if (held.version !== version) return problem('changed_meanwhile', `version ${held.version} is there`)
        const body = editedBody(customer, held.body, now())
        await writeRecords(client, tenantId, [{ kind, id: customerId, body }])
        return ok({})
      })
    },

    async exportCustomer({ caller: { tenantId }, params: { customerId } }) {
      const held = await withTenant(pool, tenantId, (client) => exportCustomer(client, tenantId, customerId))
      return held === undefined ? noCustomer : ok(held)
    },

    async eraseCustomer({ caller: { tenantId }, params: { customerId }, body: { version } }) {
      const outcome = await withTenant(pool, tenantId, (client) =>
        eraseCustomer(client, tenantId, { customerId, version }),
      )
      if (outcome === 'erased') return ok({})
      return outcome === 'not_found' ? noCustomer : problem(outcome, 'another version is there')
    },
  }
}
