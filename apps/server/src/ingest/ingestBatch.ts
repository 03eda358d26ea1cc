/**
 * Taking in a batch: verify, lock the head, decide, derive, store. One transaction; all effects or none.
 *
 * For one sale, six statements: begin, tenant, head, taken ids, batch, commit. Coupons, stored value, points, a return, a closed shift, a Z
 * report or the time clock take some more.
 */
import type { JournalIdentity, ReceiveOutcome } from '@kassa/journal'
import { must } from '@kassa/kernel'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import {
  type BatchDecision,
  decideBatch,
  type ProvenBatch,
  proveBatch,
  type WireEntry,
} from './decideBatch.ts'
import { lockHead, readHashes } from './head.ts'
import { storeInvoices } from './issuedInvoices.ts'
import { linkPaper, withoutPaperEffects } from './linkPaper.ts'
import { storeCorrections } from './pointsCorrected.ts'
import { keepRefused } from './refused.ts'
import { flagAfterRevocation } from './revoked.ts'
import { type DerivedEntry, deriveRows, type Effects } from './rows.ts'
import { settleEffects } from './settleEffects.ts'
import { settleTills } from './settleTills.ts'
import { staffRowsOf, storeStaffRows } from './staffRows.ts'
import { type NewLevel, storeBatch } from './storeBatch.ts'
import { storeTillRows } from './storeTillRows.ts'
import type { TillRows } from './tillRows.ts'

export type IngestOutcome = DistributiveOmit<ReceiveOutcome, 'accepted'> & {
  /** What is new since this batch, for those who watch. */
  transactions: Effects['transaction'][]
  levels: NewLevel[]
  /** The last entry that is in a backup as well. */
  backedUpSeq: number
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never

/** Takes a batch into the journal of a device and returns what became of it.
 *  Requires: `publicKey` is the one under which the journal was opened.   Ensures: the same batch again changes nothing.
 *  Fails: throws where the database does; then nothing of the batch is stored and the device sends it again. */
export async function ingestBatch(
  pool: Pool,
  journal: { identity: JournalIdentity; publicKey: string; revokedAtMs?: number },
  wire: readonly WireEntry[],
): Promise<IngestOutcome> {
  const { identity, publicKey, revokedAtMs } = journal
  const batch = await proveBatch(publicKey, wire)
  return withTenant(pool, identity.tenant, async (client) => {
    const { outcome, refused, isOnPaper, backedUpSeq } = await decide(client, identity, batch)
    if (refused !== undefined) await keepRefused(client, identity, refused)
    return { ...(await store(client, identity, { outcome, revokedAtMs, isOnPaper })), backedUpSeq }
  })
}

type Decision = BatchDecision & {
  /** Whether an entry was read back from paper before: then it has had its effects. */
  isOnPaper: (seq: number) => boolean
  backedUpSeq: number
}

async function decide(client: Client, identity: JournalIdentity, batch: ProvenBatch): Promise<Decision> {
  const { head, paperSeq, backedUpSeq } = must(
    await lockHead(client, identity),
    `no journal of ${identity.device}/${identity.incarnation}`,
  )
  const firstSeq = batch.entries[0]?.seq ?? head.seq + 1
  const lastSeq = Math.max(head.seq, paperSeq ?? 0)
  const held = firstSeq <= lastSeq ? await readHashes(client, identity, { firstSeq, lastSeq }) : undefined
  const decision = await decideBatch(batch, { identity, head, heldHash: (seq) => held?.get(seq) })
  return { ...decision, backedUpSeq, isOnPaper: (seq) => seq > head.seq && held?.has(seq) === true }
}

async function store(
  client: Client,
  identity: JournalIdentity,
  {
    outcome,
    revokedAtMs,
    isOnPaper,
  }: { outcome: ReceiveOutcome; revokedAtMs: number | undefined; isOnPaper: Decision['isOnPaper'] },
): Promise<DistributiveOmit<IngestOutcome, 'backedUpSeq'>> {
  const { accepted, ...answer } = outcome
  const key = { tenantId: identity.tenant, deviceId: identity.device, incarnation: identity.incarnation }
  const till = await settleTills(client, identity, accepted)
  const flagged = accepted.map((entry) => flagAfterRevocation(deriveRows(entry), entry, revokedAtMs))
  const fresh = withoutPaperEffects(reviewed(flagged, till), isOnPaper)
  const derived = await settleEffects(client, key.tenantId, fresh)
  await linkPaper(client, key, { derived, isOnPaper })
  const levels = accepted.length === 0 ? [] : await storeBatch(client, key, { derived, head: outcome.head })
  if (till !== undefined) await storeTillRows(client, key.tenantId, till)
  await storeCorrections(client, identity, derived)
  await storeInvoices(client, identity, derived)
  await storeStaffRows(
    client,
    key.tenantId,
    accepted.flatMap(({ content }) => (content.status === 'read' ? staffRowsOf(content.entry) : [])),
  )
  const transactions = derived.flatMap((entry) => entry.effects?.transaction ?? [])
  return { ...answer, transactions, levels }
}

/** Names the Z reports whose figures are not those of the entries before them. */
function reviewed(derived: readonly DerivedEntry[], till: TillRows | undefined): DerivedEntry[] {
  if (till === undefined) return [...derived]
  const reasons = new Map(till.reports.map(({ seq, review }) => [seq, review]))
  return derived.map(({ journal, ...rest }) => {
    const review = reasons.get(journal.seq) ?? []
    return { ...rest, journal: { ...journal, review: [...journal.review, ...review] } }
  })
}
