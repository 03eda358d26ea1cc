/** Handlers of head office for its store servers: whose keys they answer for, the journals that they pass on, who signs in there. */

import { cutBatch, mostEntries } from '@kassa/client/line'
import type { DeviceSessions } from '../../access/deviceSession.ts'
import { findDevice } from '../../access/deviceStatements.ts'
import type { People } from '../../access/people.ts'
import type { Pool } from '../../database/pool.ts'
import { withTenant } from '../../database/tenant.ts'
import { ingestBatch } from '../../ingest/ingestBatch.ts'
import type { LiveHub } from '../../live/liveHub.ts'
import { readRelayedEntries } from '../../relay/relayStatements.ts'
import { takeVouching } from '../../relay/vouching.ts'
import { type Handlers, ok, problem, tooManyAttempts } from '../handler.ts'
import { liveEventsOf } from './liveEvents.ts'

export type RelayPorts = { pool: Pool; live: LiveHub; devices: DeviceSessions; people: People }

type RelayHandlers = Pick<
  Handlers,
  'vouchForDevices' | 'relayEntries' | 'readRelayedEntries' | 'checkPassword'
>

export function makeRelayHandlers({ pool, live, devices, people }: RelayPorts): RelayHandlers {
  return {
    async vouchForDevices({ caller, body }) {
      const { tenant } = caller.identity
      const reply = await withTenant(pool, tenant, (client) => takeVouching(client, caller, body.devices))
      for (const { device, revokedAt } of reply.devices)
        if (revokedAt !== undefined) devices.forget(tenant, device)
      return ok(reply)
    },

    async relayEntries({ caller, params: { deviceId: device, incarnation }, body }) {
      const { tenant, store } = caller.identity
      const identity = { tenant, store, device, incarnation }
      const standing = await withTenant(pool, tenant, (client) => findDevice(client, identity))
      if (standing?.storeId !== store) return problem('unknown_device', 'vouch for it first')
      const { publicKey, revokedAtMs } = standing
      const journal = { identity, publicKey, ...(revokedAtMs === null ? {} : { revokedAtMs }) }
      const {
        transactions,
        levels,
        backedUpSeq: _,
        ...answer
      } = await ingestBatch(pool, journal, body.entries)
      live.publish(tenant, liveEventsOf({ transactions, levels }))
      return ok(answer)
    },

    async readRelayedEntries({ caller, params: { deviceId: device, incarnation }, query: { after } }) {
      if (caller.revokedAtMs !== undefined) return problem('forbidden', 'this store server was shut out')
      const { tenant, store } = caller.identity
      return withTenant(pool, tenant, async (client) => {
        const standing = await findDevice(client, { tenant, device, incarnation })
        if (standing?.storeId !== store) return problem('unknown_device', 'no device of this store')
        const page = { device, incarnation, after, limit: mostEntries }
        const entries = cutBatch(await readRelayedEntries(client, tenant, page))
        return ok({ entries: entries.map(({ seq, text, signature }) => ({ seq, text, signature })) })
      })
    },

    async checkPassword({ caller, body, address }) {
      if (caller.revokedAtMs !== undefined) return problem('forbidden', 'this store server was shut out')
      const outcome = await people.check({ ...body, address })
      if (outcome.status === 'too_many_attempts') return tooManyAttempts(outcome.waitMs)
      const isOurs = outcome.status === 'right' && outcome.account.tenantId === caller.identity.tenant
      return isOurs ? ok({ name: outcome.account.name }) : problem('wrong_credentials')
    },
  }
}
