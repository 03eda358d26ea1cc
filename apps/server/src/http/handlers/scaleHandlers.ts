/** Handlers for scales: what lies on one, for the till beside it; setting them up, for the office. */
import type { RegisterRecord, ScaleRecord } from '@kassa/contract'
import type { Client, Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import type { Weighing } from '../../peripheral/weighing.ts'
import { lockRecord, readRecord, readRecords } from '../../records/readRecord.ts'
import { type RecordChange, writeRecords } from '../../records/writeRecords.ts'
import { type Handlers, ok, problem } from '../handler.ts'

type ScaleHandlers = Pick<Handlers, 'readScale' | 'listScales' | 'saveScale' | 'removeScale' | 'tryScale'>

const kind = 'scale'

export function makeScaleHandlers({ pool, weighing }: { pool: Pool; weighing: Weighing }): ScaleHandlers {
  return {
    async readScale({ caller, params: { scaleId: id } }) {
      const { tenant, store } = caller.identity
      const scale = await withTenant(pool, tenant, (client) => readRecord(client, tenant, { kind, id }))
      if (scale?.storeId !== store) return problem('not_found', 'this store has no such scale')
      const { protocol, connection } = scale
      if (connection.type !== 'network') return problem('invalid_request', 'the scale is at the till itself')
      const { host, port } = connection
      return ok(await weighing.read({ protocol, host, port }))
    },

    async listScales({ caller: { tenantId } }) {
      return withTenant(pool, tenantId, async (client) => {
        const scales = await readRecords(client, tenantId, kind)
        const registers = await readRecords(client, tenantId, 'register')
        return ok({
          scales: scales.map(({ id, version, body }) => {
            const using = registers.filter((register) => register.body.scaleId === id)
            return { scaleId: id, version, scale: body, registerIds: using.map((register) => register.id) }
          }),
          registers: registers.map((register) => {
            const { storeId, name } = register.body
            return { registerId: register.id, storeId, name }
          }),
        })
      })
    },

    async saveScale({ caller: { tenantId }, params: { scaleId: id }, body }) {
      const { version, scale, registerIds } = body
      return withTenant(pool, tenantId, async (client) => {
        const held = await lockRecord(client, tenantId, { kind, id })
        if (version !== (held?.version ?? 0)) return problem('changed_meanwhile')
        const store = await readRecord(client, tenantId, { kind: 'store', id: scale.storeId })
        if (store === undefined) return problem('not_found', 'no such store')
        const changes = await registersWith(client, tenantId, { id, scale, registerIds })
        await writeRecords(client, tenantId, [{ kind, id, body: scale }, ...changes])
        return ok({})
      })
    },

    async removeScale({ caller: { tenantId }, params: { scaleId: id } }) {
      return withTenant(pool, tenantId, async (client) => {
        const scale = (await lockRecord(client, tenantId, { kind, id }))?.body
        if (scale === undefined) return problem('not_found', 'no such scale')
        const changes = await registersWith(client, tenantId, { id, scale, registerIds: [] })
        await writeRecords(client, tenantId, [{ kind, id, body: null }, ...changes])
        return ok({})
      })
    },

    async tryScale({ body }) {
      return ok(await weighing.read(body))
    },
  }
}

/** The registers of the scale's store that begin to weigh on it, and those that no longer do. */
async function registersWith(
  client: Client,
  tenantId: string,
  wanted: { id: string; scale: ScaleRecord; registerIds: readonly string[] },
): Promise<RecordChange[]> {
  const registers = await readRecords(client, tenantId, 'register')
  return registers.flatMap(({ id, body: { scaleId, ...register } }): RecordChange[] => {
    const isWanted = wanted.registerIds.includes(id) && register.storeId === wanted.scale.storeId
    if (isWanted === (scaleId === wanted.id)) return []
    const body: RegisterRecord = isWanted ? { ...register, scaleId: wanted.id } : register
    return [{ kind: 'register', id, body }]
  })
}
