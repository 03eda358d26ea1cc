/** The relay's store over PostgreSQL. */
import { genesisHash, type JournalIdentity } from '@kassa/journal'
import { must } from '@kassa/kernel'
import { findDevice, insertDevice, revokeSince } from '../access/deviceStatements.ts'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { noteTrouble, openJournal } from '../ingest/head.ts'
import { type IngestOutcome, ingestBatch } from '../ingest/ingestBatch.ts'
import type { RelayedJournal, RelayStore } from './relay.ts'
import { keepRelayHead, readRelayedEntries, readStandings, readVouchedDevices } from './relayStatements.ts'

export type RelayStoreOptions = {
  tenantId: string
  storeId: string
  /** As which this server is known at head office. */
  deviceId: string
  /** A device stands otherwise than before, by head office's word: known, or shut out. */
  onStanding: (deviceId: string) => void
  /** Entries of head office were taken in here. */
  onTakenIn: (outcome: IngestOutcome) => void
}

/** Returns the store. */
export function makeRelayStore(pool: Pool, options: RelayStoreOptions): RelayStore {
  const { tenantId, storeId, deviceId, onStanding, onTakenIn } = options
  const inside = <T>(work: (client: Client) => Promise<T>) => withTenant(pool, tenantId, work)
  const identityOf = ({ device, incarnation }: RelayedJournal): JournalIdentity => ({
    ...{ tenant: tenantId, store: storeId, device, incarnation },
  })
  return {
    readJournals: () => inside((client) => readStandings(client, { tenantId, storeId })),
    readEntries: (journal, after, limit) =>
      inside((client) => readRelayedEntries(client, tenantId, { ...journal, after, limit })),
    keepSent: (journal, sent) => inside((client) => keepRelayHead(client, tenantId, { ...journal, ...sent })),
    async takeIn(journal, entries) {
      const identity = identityOf(journal)
      const standing = must(
        await inside((client) => findDevice(client, identity)),
        'a device whose journal is here',
      )
      const { publicKey, revokedAtMs } = standing
      const owner = { identity, publicKey, ...(revokedAtMs === null ? {} : { revokedAtMs }) }
      const outcome = await ingestBatch(pool, owner, entries)
      onTakenIn(outcome)
      return outcome
    },
    keepFork: (journal) => inside((client) => noteTrouble(client, identityOf(journal), 'fork')),
    readDevices: () => inside((client) => readVouchedDevices(client, { tenantId, storeId })),
    async keepDevices(devices) {
      await inside(async (client) => {
        for (const { register, publicKey, ...journal } of devices) {
          const identity = identityOf(journal)
          // What wrote journals without a register is another server: this one never goes on with them.
          const as = register === undefined ? { vouchedBy: deviceId } : { registerId: register.registerId }
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
