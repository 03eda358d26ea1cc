/**
 * The port to what a device keeps. Two writes exist: `append` for facts, `save` for everything else; each is one transaction,
 * all of it or nothing, and each is refused to a writer that another has replaced.
 */

import type { Head, SignedEntry } from '@kassa/journal'
import type { BasketEvent } from '@kassa/kernel'
import type { StoredOrder } from '../order/storedOrder.ts'
import type { RecordChunk, RecordPart } from '../replica/chunk.ts'
import type { StoredValues, ValueName } from './storedValues.ts'

export type StoreChange = {
  /** Values to put in place; null takes one away. */
  values?: { [Name in ValueName]?: StoredValues[Name] | null }
  /** Entries up to there go; `values.anchor` says what the next one is chained to. */
  prune?: { throughSeq: number }
  /** Events of the open basket: `clear` comes before `add`. */
  basket?: { clear?: boolean; add?: readonly BasketEvent[] }
  /** Orders to put in place, by their ids, and to take away. */
  orders?: { put?: readonly StoredOrder[]; remove?: readonly string[] }
  /** Chunks of records and parts of packed items to put in place, and numbers to empty: `clear` and `remove` come before `put`. */
  records?: {
    clear?: boolean
    remove?: readonly number[]
    put?: readonly RecordChunk[]
    parts?: readonly RecordPart[]
  }
}

export type AppendInput = {
  /** From `claim`. */
  epoch: number
  /** The end of the journal that the entries were chained to. */
  previous: { seq: number; hash: string }
  entries: readonly SignedEntry[]
  /** The end of the journal after them. */
  head: Head
  /** What else becomes true with them. */
  change?: StoreChange
}

type Refusal =
  /** Final for this writer: another one has claimed the journal. */
  | { status: 'fenced' }
  /** Transient: nothing was written; the device has no room. */
  | { status: 'quota_exceeded' }
  /** Transient: nothing was written. */
  | { status: 'failed'; cause: unknown }

export type AppendOutcome =
  /** Durable: what was written survives a loss of power from now on. */
  | { status: 'appended' }
  /** Final for these entries: the journal's end is not what they are chained to. */
  | { status: 'head_moved' }
  | Refusal

export type SaveOutcome = { status: 'saved' } | Refusal

export type DeviceStore = {
  /** Returns the next epoch: from now on writes under an earlier one are fenced. */
  claim(): Promise<number>
  append(input: AppendInput): Promise<AppendOutcome>
  save(epoch: number, change: StoreChange): Promise<SaveOutcome>
  read<Name extends ValueName>(name: Name): Promise<StoredValues[Name] | undefined>
  /** Entries with seq > after, in order, at most `limit`. */
  readEntries(after: number, limit: number): Promise<SignedEntry[]>
  /** Events of the open basket, in the order in which they were added. */
  readBasket(): Promise<BasketEvent[]>
  readOrders(): Promise<StoredOrder[]>
  /** The chunks of records with these numbers; all that exist where none are named. */
  readChunks(numbers?: readonly number[]): Promise<RecordChunk[]>
  /** The parts of packed items with these numbers, as far as they exist; left out where the store keeps nothing but texts. */
  readParts?(numbers: readonly number[]): Promise<RecordPart[]>
  close(): Promise<void>
}
