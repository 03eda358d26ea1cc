/**
 * The receiving side of replication: what becomes of each entry of a batch, given the head that the receiver holds.
 * A plain function; who calls it holds the head locked and stores what is accepted in the same transaction.
 */
import { type Entry, type JournalIdentity, parseEntry, type SignedEntry } from '../entry/entry.ts'

/** The end of a journal at its receiver. */
export type ReceivedHead = { seq: number; hash: string }

export type AcceptedEntry = { entry: Entry; signed: SignedEntry }

export type ReceiveOutcome =
  /** All of the batch is held now; `accepted` may be empty where everything was held before. */
  | { status: 'accepted'; accepted: AcceptedEntry[]; head: ReceivedHead }
  /** Transient: entries between the head and the batch are missing; send from head.seq + 1. */
  | { status: 'gap'; head: ReceivedHead }
  /** Final for this incarnation: two different entries claim one place. */
  | { status: 'fork'; head: ReceivedHead; seq: number }
  /** Final for these bytes: the entry is not what it claims. The entries before it are accepted. */
  | {
      status: 'quarantined'
      accepted: AcceptedEntry[]
      head: ReceivedHead
      seq: number
      reason: QuarantineReason
    }

export type QuarantineReason = 'not_an_entry' | 'of_another_journal' | 'hash_differs' | 'wrong_number'

export type ReceiveInput = {
  identity: JournalIdentity
  head: ReceivedHead
  /** In order of seq. `hash` is worked out by the receiver from the text, never taken from the wire. */
  entries: readonly SignedEntry[]
  /** The hash that is held at a seq ≤ head.seq. */
  heldHash: (seq: number) => string | undefined
}

/** Returns what is to be stored and what is answered. The same batch again is `accepted` with nothing to store, for ever. */
export function receive({ identity, head, entries, heldHash }: ReceiveInput): ReceiveOutcome {
  const accepted: AcceptedEntry[] = []
  let current = head
  for (const signed of entries) {
    if (signed.seq <= head.seq) {
      if (heldHash(signed.seq) !== signed.hash) return { status: 'fork', head, seq: signed.seq }
      continue
    }
    if (signed.seq !== current.seq + 1) return { status: 'gap', head: current }
    const parsed = parseEntry(signed.text)
    const bad = (reason: QuarantineReason): ReceiveOutcome => {
      return { status: 'quarantined', accepted, head: current, seq: signed.seq, reason }
    }
    if (parsed.status !== 'parsed') return bad('not_an_entry')
    const { entry } = parsed
    if (!isOf(identity, entry)) return bad('of_another_journal')
    if (entry.seq !== signed.seq) return bad('wrong_number')
    if (entry.prev !== current.hash) {
      return accepted.length === 0 ? { status: 'fork', head, seq: signed.seq } : bad('hash_differs')
    }
    accepted.push({ entry, signed })
    current = { seq: signed.seq, hash: signed.hash }
  }
  return { status: 'accepted', accepted, head: current }
}

function isOf(identity: JournalIdentity, entry: Entry): boolean {
  return (
    entry.tenant === identity.tenant &&
    entry.store === identity.store &&
    entry.device === identity.device &&
    entry.incarnation === identity.incarnation
  )
}
