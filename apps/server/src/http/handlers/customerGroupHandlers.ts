/** Handlers of the back office for groups of customers. None is ever deleted: price lists and promotions name them. */
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { lockRecord, readRecords } from '../../records/readRecord.ts'
import { writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type GroupHandlers = Pick<Handlers, 'listCustomerGroups' | 'addCustomerGroup' | 'saveCustomerGroup'>

const kind = 'customer_group'

export function makeCustomerGroupHandlers(ports: { pool: Pool; newId: () => string }): GroupHandlers {
  const { pool, newId } = ports
  return {
    async listCustomerGroups({ caller: { tenantId } }) {
      const records = await withTenant(pool, tenantId, (client) => readRecords(client, tenantId, kind))
      return ok({ groups: records.map(({ id, version, body }) => ({ groupId: id, version, group: body })) })
    },

    async addCustomerGroup({ caller: { tenantId }, body }) {
      const groupId = newId()
      await withTenant(pool, tenantId, (client) =>
        writeRecords(client, tenantId, [{ kind, id: groupId, body }]),
      )
      return ok({ groupId })
    },

    async saveCustomerGroup({ caller: { tenantId }, params: { groupId }, body: { version, group } }) {
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id: groupId })
        if (held === undefined) return problem('not_found', 'no such group')
        if (held.version !== version) return problem('changed_meanwhile', `version ${held.version} is there`)
        await writeRecords(client, tenantId, [{ kind, id: groupId, body: group }])
        return ok({})
      })
    },
  }
}
