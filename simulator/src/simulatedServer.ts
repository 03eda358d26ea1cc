/**
 * A server in memory: the shipping decision of what becomes of a batch, and the shipping derivation of its effects, over a state that
 * is committed whole or not at all.
 */

import { type AcceptedEntry, type JournalIdentity, receive, type SignedEntry } from '@kassa/journal'
import { type DerivedEntry, deriveRows, dropRepeated, levelChanges } from '@kassa/server/derive'

type Journal = { identity: JournalIdentity; head: { seq: number; hash: string }; entries: SignedEntry[] }

/** Everything that survives a crash of the server. */
export type ServerState = {
  journals: Map<string, Journal>
  takenIds: Set<string>
  derived: DerivedEntry[]
  levels: Map<string, number>
}

export type ServerReply = { status: string; head: { seq: number; hash: string }; seq?: number }

export class SimulatedServer {
  state: ServerState = { journals: new Map(), takenIds: new Set(), derived: [], levels: new Map() }
  isUp = true
  /** Commits that were done, for those who pull the plug at one. */
  commitCount = 0

  openJournal(identity: JournalIdentity, genesis: string): void {
    this.state.journals.set(identity.device, { identity, head: { seq: 0, hash: genesis }, entries: [] })
  }

  /** Takes a batch in, as the server does: one transaction, all of it or nothing. */
  take(device: string, entries: readonly SignedEntry[]): ServerReply {
    const journal = this.state.journals.get(device)
    if (journal === undefined) throw new Error(`no journal of ${device}`)
    const heldHash = (seq: number) => journal.entries[seq - 1]?.hash
    const { accepted, ...answer } = receive({
      identity: journal.identity,
      head: journal.head,
      entries,
      heldHash,
    })
    this.commit(journal, accepted)
    return answer
  }

  protected commit(journal: Journal, accepted: readonly AcceptedEntry[]): void {
    const { state } = this
    const derived = dropRepeated(accepted.map(deriveRows), state.takenIds)
    for (const { signed } of accepted) journal.entries.push(signed)
    const last = accepted.at(-1)?.signed
    if (last !== undefined) journal.head = { seq: last.seq, hash: last.hash }
    state.derived.push(...derived)
    for (const change of levelChanges(derived.flatMap((entry) => entry.effects ?? []))) {
      state.levels.set(change.itemId, (state.levels.get(change.itemId) ?? 0) + change.quantityMilli)
    }
    this.commitCount += 1
  }

  backup(): ServerState {
    return structuredClone(this.state)
  }

  restore(backup: ServerState): void {
    // What was enrolled since the backup is enrolled again by whoever restores it: journals stay known, their entries are gone.
    const known = this.state.journals
    this.state = structuredClone(backup)
    for (const [device, journal] of known) {
      if (this.state.journals.has(device)) continue
      const first = journal.entries[0]
      const genesis =
        first === undefined ? journal.head.hash : (JSON.parse(first.text) as { prev: string }).prev
      this.openJournal(journal.identity, genesis)
    }
  }
}
