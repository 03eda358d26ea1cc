/** What becomes of a batch, given what the server holds of its journal: signatures first, then places and links. Pure but for the cipher. */
import { createHash } from 'node:crypto'
import {
  importPublicKey,
  isSignedBy,
  type ReceiveInput,
  type ReceiveOutcome,
  receive,
  type SignedEntry,
} from '@kassa/journal'
import { must } from '@kassa/kernel'

/** An entry as it arrives. */
export type WireEntry = Omit<SignedEntry, 'hash'>

/** Entries with hashes that the server worked out, and how many of them a valid signature covers. */
export type ProvenBatch = { key: CryptoKey; entries: SignedEntry[]; provenCount: number }

export type RefusedReason = 'fork' | 'wrong_link' | 'wrong_signature'

export type BatchDecision = {
  outcome: ReceiveOutcome
  /** Entries that cannot follow the journal, to be kept aside as they came. */
  refused?: { reason: RefusedReason; entries: SignedEntry[] }
}

export type HeldJournal = Pick<ReceiveInput, 'identity' | 'head' | 'heldHash'>

/** Returns the batch with what its signatures prove: that of the last entry proves all before it, as far as they are linked. */
export async function proveBatch(publicKey: string, wire: readonly WireEntry[]): Promise<ProvenBatch> {
  const entries = wire.map(({ seq, text, signature }) => {
    return { seq, text, signature, hash: createHash('sha256').update(text).digest('hex') }
  })
  const key = must(await importPublicKey(publicKey), 'the public key of an enrolled device')
  return { key, entries, provenCount: await countProven(key, entries) }
}

/** Returns what is to be stored, what is to be kept aside, and what is answered.
 *  Ensures: nothing is stored that no valid signature covers. */
export async function decideBatch(batch: ProvenBatch, journal: HeldJournal): Promise<BatchDecision> {
  const { entries } = batch
  const upTo = (count: number) => receive({ ...journal, entries: entries.slice(0, count) })
  const asLinked = upTo(batch.provenCount)
  const provenCount = await countLinked(batch, asLinked)
  const received = provenCount === batch.provenCount ? asLinked : upTo(provenCount)
  const unproven = entries[provenCount]
  const isDamaged = received.status === 'accepted' && unproven !== undefined
  const outcome: ReceiveOutcome = isDamaged
    ? { ...received, status: 'quarantined', seq: unproven.seq }
    : received
  if (outcome.status !== 'fork' && outcome.status !== 'quarantined') return { outcome }
  const { seq } = outcome
  const reason = outcome.status === 'fork' ? 'fork' : seq === unproven?.seq ? 'wrong_signature' : 'wrong_link'
  return { outcome, refused: { reason, entries: entries.filter((entry) => entry.seq >= seq) } }
}

/** Where a link is broken, the signature behind it says nothing of what stands before: that needs a valid one of its own. So does
 *  another entry at a place that is held, before it is called a fork: bytes can be damaged on their way. */
async function countLinked(
  { key, entries, provenCount }: ProvenBatch,
  received: ReceiveOutcome,
): Promise<number> {
  if (received.status === 'accepted') return provenCount
  const last = received.accepted.at(-1)?.signed
  const lastSeq = received.status === 'fork' ? received.seq : last?.seq
  const upTo = entries.findIndex(({ seq }) => seq === lastSeq) + 1
  const provenBefore = await countProven(key, entries.slice(0, upTo))
  return provenBefore === upTo ? provenCount : provenBefore
}

async function countProven(key: CryptoKey, entries: readonly SignedEntry[]): Promise<number> {
  for (let count = entries.length; count > 0; count -= 1) {
    const last = must(entries[count - 1], 'an entry of the batch')
    if (await isSignedBy(key, last.text, last.signature)) return count
  }
  return 0
}
