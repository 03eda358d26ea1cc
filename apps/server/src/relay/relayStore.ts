/** The relay's store over PostgreSQL. */
import { revokeSince } from '../access/deviceStatements.ts'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import type { RelayStore } from './relay.ts'
import { keepRelayHead, readRelayedEntries, readStandings, readVouchedDevices } from './relayStatements.ts'

/** Returns the store. `onRevoked` hears of each device that head office has shut out, every time that it says so. */
export function makeRelayStore(
  pool: Pool,
  tenantId: string,
  onRevoked: (deviceId: string) => void,
): RelayStore {
  return {
    readJournals: () => withTenant(pool, tenantId, (client) => readStandings(client, tenantId)),
    readEntries: (journal, after, limit) =>
      withTenant(pool, tenantId, (client) =>
        readRelayedEntries(client, tenantId, { ...journal, after, limit }),
      ),
    keepSent: (journal, sent) =>
      withTenant(pool, tenantId, (client) => keepRelayHead(client, tenantId, { ...journal, ...sent })),
    readDevices: () => withTenant(pool, tenantId, (client) => readVouchedDevices(client, tenantId)),
    async keepRevoked(devices) {
      await withTenant(pool, tenantId, async (client) => {
        for (const { device, incarnation, revokedAt } of devices)
          await revokeSince(client, { tenant: tenantId, device, incarnation }, revokedAt)
      })
      for (const { device } of devices) onRevoked(device)
    },
  }
}
