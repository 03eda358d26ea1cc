/**
 * Taking in a batch: verify, lock the head, decide, derive, store. One transaction; all effects or none.
 *
 * For one sale, six statements: begin, tenant, head, taken ids, batch, commit.
 */
import { createHash } from 'node:crypto'
import {
  importPublicKey,
  isSignedBy,
  type JournalIdentity,
  type ReceiveOutcome,
  receive,
  type SignedEntry,
} from '@kassa/journal'
import { must } from '@kassa/kernel'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { lockHead, readHashes } from './head.ts'
import { keepRefused, type RefusedReason } from './refused.ts'
import { deriveRows, type Effects } from './rows.ts'
import { type NewLevel, storeBatch } from './storeBatch.ts'
import { withoutTakenIds } from './takenIds.ts'

/** An entry as it arrives. */
export type WireEntry = Omit<SignedEntry, 'hash'>

export type IngestOutcome = DistributiveOmit<ReceiveOutcome, 'accepted'> & {
  /** What is new since this batch, for those who watch. */
  transactions: Effects['transaction'][]
  levels: NewLevel[]
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never

/** Takes a batch into the journal of a device and returns what became of it.
 *  Requires: `publicKey` is the one under which the journal was opened.   Ensures: the same batch again changes nothing.
 *  Fails: throws where the database does; then nothing of the batch is stored and the device sends it again. */
export async function ingestBatch(
  pool: Pool,
  journal: { identity: JournalIdentity; publicKey: string },
  wire: readonly WireEntry[],
): Promise<IngestOutcome> {
  const { identity, publicKey } = journal
  const entries = wire.map((entry) => ({
    ...entry,
    hash: createHash('sha256').update(entry.text).digest('hex'),
  }))
  const provenCount = await countProven(publicKey, entries)
  return withTenant(pool, identity.tenant, async (client) => {
    const outcome = await decide(client, identity, { entries, provenCount })
    if (outcome.status === 'fork' || outcome.status === 'quarantined') {
      const reason = refusedReason(outcome, entries[provenCount]?.seq)
      await keepRefused(client, identity, {
        reason,
        entries: entries.filter(({ seq }) => seq >= outcome.seq),
      })
    }
    return store(client, identity, outcome)
  })
}

async function decide(
  client: Client,
  identity: JournalIdentity,
  { entries, provenCount }: { entries: readonly SignedEntry[]; provenCount: number },
): Promise<ReceiveOutcome> {
  const head = must(
    await lockHead(client, identity),
    `no journal of ${identity.device}/${identity.incarnation}`,
  )
  const firstSeq = entries[0]?.seq ?? head.seq + 1
  const isRepeated = firstSeq <= head.seq
  const held = isRepeated ? await readHashes(client, identity, { firstSeq, lastSeq: head.seq }) : undefined
  const proven = entries.slice(0, provenCount)
  const outcome = receive({ identity, head, entries: proven, heldHash: (seq) => held?.get(seq) })
  const unproven = entries[provenCount]
  if (outcome.status !== 'accepted' || unproven === undefined) return outcome
  return { ...outcome, status: 'quarantined', seq: unproven.seq }
}

function refusedReason(
  outcome: { status: string; seq: number },
  firstUnprovenSeq: number | undefined,
): RefusedReason {
  if (outcome.status === 'fork') return 'fork'
  return outcome.seq === firstUnprovenSeq ? 'wrong_signature' : 'wrong_link'
}

/** Returns how many of the entries a valid signature covers: that of the last one proves all links before it. */
async function countProven(publicKey: string, entries: readonly SignedEntry[]): Promise<number> {
  const key = must(await importPublicKey(publicKey), 'the public key of an enrolled device')
  for (let count = entries.length; count > 0; count -= 1) {
    const last = must(entries[count - 1], 'an entry of the batch')
    if (await isSignedBy(key, last.text, last.signature)) return count
  }
  return 0
}

async function store(
  client: Client,
  identity: JournalIdentity,
  outcome: ReceiveOutcome,
): Promise<IngestOutcome> {
  const { accepted, ...answer } = outcome
  const key = { tenantId: identity.tenant, deviceId: identity.device, incarnation: identity.incarnation }
  const derived = await withoutTakenIds(client, key.tenantId, accepted.map(deriveRows))
  const levels = accepted.length === 0 ? [] : await storeBatch(client, key, { derived, head: outcome.head })
  const transactions = derived.flatMap((entry) => entry.effects?.transaction ?? [])
  return { ...answer, transactions, levels }
}
