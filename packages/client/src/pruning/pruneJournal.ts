/**
 * Letting go of old entries, so that a till that sells for years needs no more room than one that sells for weeks. What goes is at the
 * server and in a second place beyond it, and older than what people bring back to the till that sold it. The anchor stays: the hash
 * that the first entry that is kept is chained to.
 */
import type { SignedEntry } from '@kassa/journal'
import type { DeviceStore } from '../store/deviceStore.ts'

/** So long returns and copies of the till's own sales are there without a server. Older ones are found at the server, or by their code. */
export const keptDays = 14

/** In one transaction: a sale that is written meanwhile waits for no more than that. */
const entriesAtOnce = 500

export type PruneInput = {
  store: Pick<DeviceStore, 'read' | 'readEntries' | 'save'>
  epoch: number
  /** Entries up to there are in two places besides this one. */
  securedSeq: number
  /** Entries from then on stay.   Units: ms since 1970 UTC. */
  keepSinceMs: number
  breathe: () => Promise<void>
}

/** Returns how many entries went.
 *  Ensures: what is not secured stays, and everything behind it; what counts the open period stays what it was. */
export async function pruneJournal(input: PruneInput): Promise<number> {
  const { store, epoch, breathe } = input
  // Without what was counted, the open period could not be counted from what is left.
  const counted = await store.read('tillPeriod')
  if (counted === undefined) return 0
  let count = 0
  for (;;) {
    const anchor = await store.read('anchor')
    const page = await store.readEntries(anchor?.seq ?? 0, entriesAtOnce)
    const old = page.slice(0, countOld(page, input))
    const last = old.at(-1)
    if (last === undefined) return count
    const { seq, hash } = last
    const kept = await store.save(epoch, { values: { anchor: { seq, hash } }, prune: { throughSeq: seq } })
    if (kept.status !== 'saved') return count
    count += old.length
    if (old.length < page.length) return count
    await breathe()
  }
}

/** How many from the first on may go: time never goes back in a journal, so what is behind the first that stays, stays. */
function countOld(page: readonly SignedEntry[], { securedSeq, keepSinceMs }: PruneInput): number {
  const first = page.findIndex(({ seq, text }) => seq > securedSeq || atMsOf(text) >= keepSinceMs)
  return first < 0 ? page.length : first
}

/** The time of an entry of this till's own. It is found without reading all of the text, which may be long. */
function atMsOf(text: string): number {
  const [, at = ''] = /^\{"at":"([^"]+)"/.exec(text) ?? []
  const atMs = Date.parse(at)
  return Number.isNaN(atMs) ? Number.POSITIVE_INFINITY : atMs
}
