/** What becomes of a batch, given what the server holds of its journal: signatures first, then places and links. Pure but for the cipher. */
import { createHash } from 'node:crypto'
import {
  importPublicKey,
  isSignedBy,
  type JournalIdentity,
  type ReceivedHead,
  type ReceiveOutcome,
  receive,
  type SignedEntry,
} from '@kassa/journal'
import { must } from '@kassa/kernel'

/** An entry as it arrives. */
export type WireEntry = Omit<SignedEntry, 'hash'>

/** Entries with hashes that the server worked out, and how many of them a valid signature covers. */
export type ProvenBatch = { entries: SignedEntry[]; provenCount: number }

export type RefusedReason = 'fork' | 'wrong_link' | 'wrong_signature'

export type BatchDecision = {
  outcome: ReceiveOutcome
  /** Entries that cannot follow the journal, to be kept aside as they came. */
  refused?: { reason: RefusedReason; entries: SignedEntry[] }
}

/** Returns the batch with what its signatures prove: that of the last entry proves all links before it. */
export async function proveBatch(publicKey: string, wire: readonly WireEntry[]): Promise<ProvenBatch> {
  const entries = wire.map(({ seq, text, signature }) => {
    return { seq, text, signature, hash: createHash('sha256').update(text).digest('hex') }
  })
  const key = must(await importPublicKey(publicKey), 'the public key of an enrolled device')
  for (let count = entries.length; count > 0; count -= 1) {
    const last = must(entries[count - 1], 'an entry of the batch')
    if (await isSignedBy(key, last.text, last.signature)) return { entries, provenCount: count }
  }
  return { entries, provenCount: 0 }
}

/** Returns what is to be stored, what is to be kept aside, and what is answered. */
export function decideBatch(
  { entries, provenCount }: ProvenBatch,
  journal: {
    identity: JournalIdentity
    head: ReceivedHead
    heldHash: (seq: number) => string | undefined
  },
): BatchDecision {
  const received = receive({ ...journal, entries: entries.slice(0, provenCount) })
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
