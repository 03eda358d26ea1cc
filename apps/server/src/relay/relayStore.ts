/** The relay's store over PostgreSQL. */
import { genesisHash } from '@kassa/journal'
import { insertDevice, revokeSince } from '../access/deviceStatements.ts'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { noteTrouble, openJournal } from '../ingest/head.ts'
import type { RelayedJournal, RelayStore } from './relay.ts'
import { keepRelayHead, readRelayedEntries, readStandings, readVouchedDevices } from './relayStatements.ts'

/** Returns the store. `onStanding` hears of each device that stands otherwise than before, by head office's word: known, or shut out. */
export function makeRelayStore(
  pool: Pool,
  { tenantId, storeId }: { tenantId: string; storeId: string },
  onStanding: (deviceId: string) => void,
): RelayStore {
  const inside = <T>(work: (client: Client) => Promise<T>) => withTenant(pool, tenantId, work)
  const identityOf = ({ device, incarnation }: RelayedJournal) => ({
    ...{ tenant: tenantId, store: storeId, device, incarnation },
  })
  return {
    readJournals: () => inside((client) => readStandings(client, { tenantId, storeId })),
    readEntries: (journal, after, limit) =>
      inside((client) => readRelayedEntries(client, tenantId, { ...journal, after, limit })),
    keepSent: (journal, sent) => inside((client) => keepRelayHead(client, tenantId, { ...journal, ...sent })),
    keepFork: (journal) => inside((client) => noteTrouble(client, identityOf(journal), 'fork')),
    readDevices: () => inside((client) => readVouchedDevices(client, { tenantId, storeId })),
    async keepDevices(devices) {
      await inside(async (client) => {
        for (const { register, publicKey, ...journal } of devices) {
          const identity = identityOf(journal)
          const as = register === undefined ? {} : { registerId: register.registerId }
          if (await insertDevice(client, { identity, publicKey, ...as }))
            await openJournal(client, identity, await genesisHash(identity, publicKey))
        }
      })
      for (const { device } of devices) onStanding(device)
    },
    async keepRevoked(devices) {
      await inside(async (client) => {
        for (const device of devices) await revokeSince(client, identityOf(device), device.revokedAt)
      })
      for (const { device } of devices) onStanding(device)
    },
  }
}
