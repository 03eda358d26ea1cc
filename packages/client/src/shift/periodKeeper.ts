/**
 * The open period of this register, carried on with every entry that counts and kept in the transaction of that entry: X, Z and the
 * open shift are always at hand, and nothing is worked out when a day ends. What was not counted yet, because an older program
 * wrote it, is counted from the journal when the till starts; counted from nothing the journal gives the same.
 */
import { type ParsedFact, tillEventOf } from '@kassa/contract'
import { parseEntry, type SignedEntry } from '@kassa/journal'
import { advanceRegister, freshRegister } from '@kassa/kernel'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { KeptPeriod } from './keptPeriod.ts'

/** The ISO code for no currency: the first money of a period brings its own. */
const noCurrency = 'XXX'
const entriesAtOnce = 500

const nothingCounted: KeptPeriod = { seq: 0, state: freshRegister(noCurrency) }

/** Returns the period after these entries: the same object where none of them counts.
 *  Requires: entries of this device, in order. */
function periodAfter(kept: KeptPeriod, entries: readonly SignedEntry[]): KeptPeriod {
  return entries.reduce(withEntry, kept)
}

function withEntry(kept: KeptPeriod, { seq, text }: SignedEntry): KeptPeriod {
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed') return kept
  const { kind, body, at } = parsed.entry
  // The device's own entries: the body is what `fact()` was given.
  const event = tillEventOf({ kind, body } as ParsedFact)
  if (event === undefined) return kept
  const { openedAt } = event.type === 'shift_opened' ? { openedAt: at } : kept
  const state = advanceRegister(kept.state, event)
  return { seq, state, ...(state.openShift === undefined || openedAt === undefined ? {} : { openedAt }) }
}

/** Counts what the journal holds after what was kept; from nothing where nothing is kept. */
export async function readPeriod(
  store: Pick<DeviceStore, 'readEntries'>,
  kept: KeptPeriod = nothingCounted,
): Promise<KeptPeriod> {
  let period = kept
  let page = await store.readEntries(kept.seq, entriesAtOnce)
  while (page.length > 0) {
    period = periodAfter(period, page)
    page = await store.readEntries(page.at(-1)?.seq ?? 0, entriesAtOnce)
  }
  return period
}

export class PeriodKeeper {
  #kept: KeptPeriod

  constructor(kept: KeptPeriod) {
    this.#kept = kept
  }

  get kept(): KeptPeriod {
    return this.#kept
  }

  /** Returns what is to be kept with these entries, or undefined where they count nothing. */
  counted(entries: readonly SignedEntry[]): KeptPeriod | undefined {
    const next = periodAfter(this.#kept, entries)
    return next === this.#kept ? undefined : next
  }

  /** The entries are durable, and so is this. */
  keep(period: KeptPeriod): void {
    this.#kept = period
  }
}
