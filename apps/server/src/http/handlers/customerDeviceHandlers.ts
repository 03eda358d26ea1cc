/** Handlers for customers at a till: those whom it made, and what somebody bought. A store server asks its head office, too. */
import { customerFault } from '../../customer/customerBody.ts'
import { mostPurchases, readPurchases, unitedPurchases } from '../../customer/readPurchases.ts'
import { registerCustomer } from '../../customer/registerCustomer.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem, tenantOf } from '../handler.ts'

type DeviceCustomerHandlers = Pick<Handlers, 'registerCustomer' | 'readPurchases'>

export function makeCustomerDeviceHandlers(ports: {
  pool: Pool
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}): DeviceCustomerHandlers {
  const { pool, headOffice } = ports
  return {
    async registerCustomer({ caller, params: { customerId }, body }) {
      const fault = customerFault(body)
      if (fault !== undefined) return problem('invalid_request', fault)
      if (headOffice !== undefined) return headOffice.registerCustomer({ params: { customerId }, body })
      const { tenant, store: storeId } = caller.identity
      const status = await withTenant(pool, tenant, (client) =>
        registerCustomer(client, tenant, { customerId, storeId, body }),
      )
      return ok({ status })
    },

    async readPurchases({ caller, params: { customerId } }) {
      const tenantId = tenantOf(caller)
      const [here, above = []] = await Promise.all([
        withTenant(pool, tenantId, (client) =>
          readPurchases(client, tenantId, { customerId, limit: mostPurchases }),
        ),
        headOffice?.readPurchases(customerId),
      ])
      return ok({ purchases: unitedPurchases(here, above) })
    },
  }
}
