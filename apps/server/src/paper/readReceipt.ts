/**
 * Reading a lost till's sale back from the code on its receipt: the code is the signed entry, so paper proves as much as the till would.
 *
 *      code ─▶ entry ─▶ its till known here ─▶ signed by it ─▶ place in its journal free ─▶ stored behind the head, with all effects
 *                                                               └── held: the same `exists`; another `contradicts`, kept aside
 *
 * Where the till sends the entry after all, it is known again by its place and its hash, and has its effects once.
 */
import {
  importPublicKey,
  isSignedBy,
  type JournalIdentity,
  parseEntry,
  type SignedEntry,
} from '@kassa/journal'
import { readProof } from '@kassa/journal/proof'
import { findDevice } from '../access/deviceStatements.ts'
import type { Client, Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { withFlag } from '../ingest/flag.ts'
import { lockHead, readHashes } from '../ingest/head.ts'
import { readFromPaper } from '../ingest/linkPaper.ts'
import { keepRefused } from '../ingest/refused.ts'
import { flagAfterRevocation } from '../ingest/revoked.ts'
import { deriveRows, type TransactionRow } from '../ingest/rows.ts'
import { settleEffects } from '../ingest/settleEffects.ts'
import { type NewLevel, storePaperEntry } from '../ingest/storeBatch.ts'

export type ReadReceipt =
  /** `levels`: what the stock is since. */
  | { status: 'read_back'; transaction: TransactionRow; levels: NewLevel[] }
  /** Held already: from the till, or from paper. */
  | { status: 'exists'; seq: number }
  /** Final: the code is damaged, or holds no sale. */
  | { status: 'unreadable' }
  /** Final: another business, or no till that is enrolled here. */
  | { status: 'unknown_device' }
  /** Final: its till did not sign what it says. */
  | { status: 'forged' }
  /** Final: another entry, signed by the same till, holds its place; this one is kept aside. */
  | { status: 'contradicts'; seq: number }

const mostIncarnations = 2 ** 31 - 1
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

type Paper = { signed: SignedEntry; identity: JournalIdentity }

/** Takes the sale of one receipt in, of that business alone where one is given.   Ensures: the same receipt again changes nothing.
 *  Fails: throws where the database does; then nothing of it is stored. */
export async function readReceipt(pool: Pool, code: string, tenantId?: string): Promise<ReadReceipt> {
  const paper = await paperOf(code)
  if (paper === undefined) return { status: 'unreadable' }
  const { signed, identity } = paper
  if (tenantId !== undefined && identity.tenant !== tenantId) return { status: 'unknown_device' }
  return withTenant(pool, identity.tenant, async (client) => {
    const standing = await findDevice(client, identity)
    if (standing === undefined || standing.storeId !== identity.store) return { status: 'unknown_device' }
    const key = await importPublicKey(standing.publicKey)
    if (key === undefined || !(await isSignedBy(key, signed.text, signed.signature)))
      return { status: 'forged' }
    return takeIn(client, paper, standing.revokedAtMs)
  })
}

async function takeIn(
  client: Client,
  { signed, identity }: Paper,
  revokedAtMs: number | null,
): Promise<ReadReceipt> {
  const { seq } = signed
  const locked = await lockHead(client, identity)
  if (locked === undefined) return { status: 'unknown_device' }
  const held = (await readHashes(client, identity, { firstSeq: seq, lastSeq: seq })).get(seq)
  if (held === signed.hash) return { status: 'exists', seq }
  if (held !== undefined) {
    await keepRefused(client, identity, { entries: [signed], reason: 'fork' })
    return { status: 'contradicts', seq }
  }
  const parsed = parseEntry(signed.text)
  if (parsed.status !== 'parsed') return { status: 'unreadable' }
  const entry = { signed, content: { status: 'read' as const, entry: parsed.entry } }
  const flagged = flagAfterRevocation(deriveRows(entry), entry, revokedAtMs ?? undefined)
  const [derived] = await settleEffects(client, identity.tenant, [withFlag(flagged, readFromPaper)])
  if (derived?.journal.review.includes('transaction_id_taken') === true) return { status: 'contradicts', seq }
  if (derived?.effects === undefined) return { status: 'unreadable' }
  const key = { tenantId: identity.tenant, deviceId: identity.device, incarnation: identity.incarnation }
  const levels = await storePaperEntry(client, key, derived)
  return { status: 'read_back', transaction: derived.effects.transaction, levels }
}

/** Returns the sale that a code carries; undefined where it carries none. */
async function paperOf(code: string): Promise<Paper | undefined> {
  const read = await readProof(code.trim())
  const parsed = read === undefined ? undefined : parseEntry(read.text)
  if (read === undefined || parsed?.status !== 'parsed' || parsed.entry.kind !== 'retail_transaction')
    return undefined
  const { tenant, store, device, incarnation, seq } = parsed.entry
  // Whoever made the code may have written anything: the database takes ids only.
  if (![tenant, store, device].every(isId) || incarnation > mostIncarnations) return undefined
  return { signed: { ...read, seq }, identity: { tenant, store, device, incarnation } }
}
