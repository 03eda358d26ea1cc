/**
 * The receiving side of replication: what becomes of each entry of a batch, given the head that the receiver holds.
 * A plain function; who calls it holds the head locked and stores what is accepted in the same transaction.
 */
import { type Entry, type JournalIdentity, parseEntry, type SignedEntry } from '../entry/entry.ts'

/** The end of a journal at its receiver. */
export type ReceivedHead = { seq: number; hash: string }

export type AcceptedEntry = {
  signed: SignedEntry
  /** What the text says, or why it is kept without being acted upon. */
  content: { status: 'read'; entry: Entry } | { status: 'flagged'; reason: FlagReason }
}

/** The chain holds, but the text is not what belongs here. It is kept as a link, has no effect, and blocks nothing. */
export type FlagReason = 'not_an_entry' | 'of_another_journal' | 'wrong_number'

export type ReceiveOutcome =
  /** All of the batch is held now; `accepted` may be empty where everything was held before. */
  | { status: 'accepted'; accepted: AcceptedEntry[]; head: ReceivedHead }
  /** Transient: entries between the head and the batch are missing; send from head.seq + 1. */
  | { status: 'gap'; accepted: AcceptedEntry[]; head: ReceivedHead }
  /** Final for this incarnation: two different entries claim one place. */
  | { status: 'fork'; accepted: AcceptedEntry[]; head: ReceivedHead; seq: number }
  /** Final for these bytes: the entry does not follow the one before it in its own batch. What came before is accepted. */
  | { status: 'quarantined'; accepted: AcceptedEntry[]; head: ReceivedHead; seq: number }

export type ReceiveInput = {
  identity: JournalIdentity
  head: ReceivedHead
  /** In order of seq. `hash` is worked out by the receiver from the text, never taken from the wire. */
  entries: readonly SignedEntry[]
  /** The hash that is held at a seq ≤ head.seq, or behind the head, where an entry was read back from paper. */
  heldHash: (seq: number) => string | undefined
}

/** Returns what is to be stored and what is answered. The same batch again is `accepted` with nothing to store, for ever.
 *  Requires: the signature of the last entry was verified, which proves every link before it. */
export function receive({ identity, head, entries, heldHash }: ReceiveInput): ReceiveOutcome {
  const accepted: AcceptedEntry[] = []
  let current = head
  for (const signed of entries) {
    const { seq, hash, text } = signed
    const held = heldHash(seq)
    if (seq <= head.seq) {
      if (held !== hash) return { status: 'fork', accepted, head: current, seq }
      continue
    }
    if (seq !== current.seq + 1) return { status: 'gap', accepted, head: current }
    if (held !== undefined && held !== hash) return { status: 'fork', accepted, head: current, seq }
    const parsed = parseEntry(text)
    if (parsed.status === 'parsed' && parsed.entry.prev !== current.hash) {
      return { status: accepted.length === 0 ? 'fork' : 'quarantined', accepted, head: current, seq }
    }
    const content =
      parsed.status === 'parsed' ? contentOf(parsed.entry, identity, seq) : flagged('not_an_entry')
    accepted.push({ signed, content })
    current = { seq, hash }
  }
  return { status: 'accepted', accepted, head: current }
}

function contentOf(entry: Entry, identity: JournalIdentity, seq: number): AcceptedEntry['content'] {
  if (!isOf(identity, entry)) return flagged('of_another_journal')
  return entry.seq === seq ? { status: 'read', entry } : flagged('wrong_number')
}

function flagged(reason: FlagReason): AcceptedEntry['content'] {
  return { status: 'flagged', reason }
}

function isOf(identity: JournalIdentity, entry: Entry): boolean {
  return (
    entry.tenant === identity.tenant &&
    entry.store === identity.store &&
    entry.device === identity.device &&
    entry.incarnation === identity.incarnation
  )
}
