/**
 * A server in memory: the shipping decision of what becomes of a batch, and the shipping derivation of its effects, over a state that
 * is committed whole or not at all.
 */
import {
  type AcceptedEntry,
  genesisHash,
  type JournalIdentity,
  parseEntry,
  type ReceiveOutcome,
  type SignedEntry,
} from '@kassa/journal'
import {
  type DerivedEntry,
  decideBatch,
  deriveRows,
  dropRepeated,
  levelChanges,
  proveBatch,
  readFromPaper,
  type WireEntry,
  withFlag,
  withoutPaperEffects,
} from '@kassa/server/derive'

import { journalKey } from './journalKey.ts'
import { today } from './programVersion.ts'

export type HeldJournal = {
  identity: JournalIdentity
  publicKey: string
  genesis: string
  head: { seq: number; hash: string }
  entries: SignedEntry[]
  derived: DerivedEntry[]
  /** Entries that were read back from paper, behind the head, with what they made; by their place. */
  paper: Map<number, { signed: SignedEntry; derived: DerivedEntry }>
  /** Entries that could not follow, by their hash. */
  refused: Map<string, SignedEntry>
  /** The numbers of entries that came and could not follow. */
  refusedAt: Set<number>
}

/** Everything that survives a crash of the server. */
export type ServerState = {
  journals: Map<string, HeldJournal>
  takenIds: Set<string>
  levels: Map<string, number>
  /** Of a store server: what head office last said that it holds, by device. */
  sent: Map<string, { seq: number; hash: string }>
  /** Of a server that is the top: the last entry that is in a backup, by device. */
  backedUp: Map<string, number>
}

export type ServerReply = {
  status: ReceiveOutcome['status']
  head: { seq: number; hash: string }
  seq?: number
  headOffice?: { seq: number }
  backup?: { seq: number }
}

const nothingYet = (): ServerState => ({
  ...{ journals: new Map(), takenIds: new Set(), levels: new Map(), sent: new Map(), backedUp: new Map() },
})

export class SimulatedServer {
  state = nothingYet()
  isUp = true
  /** Of its program. */
  version = today

  openJournal({
    identity,
    publicKey,
    genesis,
  }: Pick<HeldJournal, 'identity' | 'publicKey' | 'genesis'>): void {
    const head = { seq: 0, hash: genesis }
    const nothing = { head, entries: [], derived: [], paper: new Map(), refused: new Map() }
    this.state.journals.set(journalKey(identity), {
      ...{ identity, publicKey, genesis, ...nothing },
      refusedAt: new Set<number>(),
    })
  }

  /** Opens the journal of a device that somebody answers for. */
  async meet(identity: JournalIdentity, publicKey: string): Promise<void> {
    const genesis = await genesisHash(identity, publicKey)
    if (!this.knows(journalKey(identity))) this.openJournal({ identity, publicKey, genesis })
  }

  knows(device: string): boolean {
    return this.state.journals.has(device)
  }

  headSeq(device: string): number {
    return this.state.journals.get(device)?.head.seq ?? 0
  }

  /** Takes a batch in, as the server does: one transaction, all of it or nothing. */
  async take(device: string, wire: readonly WireEntry[]): Promise<ServerReply> {
    const { publicKey } = this.#journal(device)
    const batch = await proveBatch(publicKey, wire)
    const journal = this.#journal(device)
    const { identity, head, entries } = journal
    const heldHash = (seq: number) => (entries[seq - 1] ?? journal.paper.get(seq)?.signed)?.hash
    const { outcome, refused } = await decideBatch(batch, { identity, head, heldHash })
    for (const entry of refused?.entries ?? []) journal.refused.set(entry.hash, entry)
    const { accepted, ...answer } = outcome
    if ('seq' in answer) for (const { seq } of wire) if (seq >= answer.seq) journal.refusedAt.add(seq)
    this.commit(journal, accepted)
    journal.head = outcome.head
    return answer
  }

  protected commit(journal: HeldJournal, accepted: readonly AcceptedEntry[]): void {
    const { state } = this
    const fresh = withoutPaperEffects(accepted.map(deriveRows), (seq) => journal.paper.has(seq))
    const derived = dropRepeated(fresh, state.takenIds)
    for (const { signed } of accepted) journal.entries.push(signed)
    for (const entry of derived) journal.derived.push(entry)
    this.#post(derived)
    for (const { signed } of accepted) this.#link(journal, signed.seq)
  }

  /** Reads a sale back from its receipt, as the server does.   Returns what it answers. */
  async readPaper(key: string, signed: SignedEntry): Promise<string> {
    const journal = this.#journal(key)
    const { entries, paper, refused, head } = journal
    const held = entries[signed.seq - 1] ?? paper.get(signed.seq)?.signed
    if (held?.hash === signed.hash) return 'exists'
    const parsed = parseEntry(signed.text)
    if (held !== undefined || signed.seq <= head.seq || parsed.status !== 'parsed') {
      refused.set(signed.hash, signed)
      return 'contradicts'
    }
    const made = deriveRows({ signed, content: { status: 'read', entry: parsed.entry } })
    const [derived] = dropRepeated([withFlag(made, readFromPaper)], this.state.takenIds)
    if (derived?.effects === undefined) return 'contradicts'
    paper.set(signed.seq, { signed, derived })
    this.#post([derived])
    return 'read_back'
  }

  /** What its till sent after all stands in the journal from now on, with what paper made of it. */
  #link(journal: HeldJournal, seq: number): void {
    const onPaper = journal.paper.get(seq)
    const row = journal.derived[seq - 1]
    if (onPaper?.derived.effects === undefined || row === undefined) return
    journal.paper.delete(seq)
    const { transaction } = onPaper.derived.effects
    const review = transaction.review.filter((reason) => reason !== readFromPaper)
    row.effects = { ...onPaper.derived.effects, transaction: { ...transaction, review } }
  }

  #post(derived: readonly DerivedEntry[]): void {
    const { levels } = this.state
    for (const { itemId, quantityMilli } of levelChanges(derived.flatMap((entry) => entry.effects ?? [])))
      levels.set(itemId, (levels.get(itemId) ?? 0) + quantityMilli)
  }

  #journal(device: string): HeldJournal {
    const journal = this.state.journals.get(device)
    if (journal === undefined) throw new Error(`no journal of ${device}`)
    return journal
  }

  /** Makes a backup, and notes what is in it. */
  backup(): ServerState {
    const made = structuredClone(this.state)
    for (const [device, { head }] of made.journals) this.state.backedUp.set(device, head.seq)
    return made
  }

  /** Goes back to the backup. */
  restore(backup: ServerState): void {
    this.state = structuredClone(backup)
  }

  /** Whoever restores it enrols again what was enrolled since. */
  enrolAgain(known: ServerState): void {
    for (const [device, journal] of known.journals) if (!this.knows(device)) this.openJournal(journal)
  }

  /** Begins with nothing. */
  lose(): void {
    this.state = nothingYet()
  }
}
