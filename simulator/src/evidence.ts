/** What a run left behind, read once for all that must hold of it. */
import { createHash } from 'node:crypto'
import { type Entry, parseEntry, type SignedEntry } from '@kassa/journal'
import { deriveRows, type Effects } from '@kassa/server/derive'
import { journalKey } from './journalKey.ts'
import type { HeldJournal, SimulatedServer } from './simulatedServer.ts'
import type { SimulatedTill } from './simulatedTill.ts'

/** A journal as the server holds it, with its tills: more than one where a disk was copied. */
export type Evidence = {
  journal: HeldJournal
  tills: readonly SimulatedTill[]
  /** By place. */
  readings: readonly Reading[]
  /** By place; undefined where the text is none of an entry. */
  entries: readonly (Entry | undefined)[]
  /** What entries have done, worked out anew from their texts. */
  effects: readonly Effects[]
}

/** What a text says, worked out from the text alone. */
export type Reading = {
  entry: Entry | undefined
  effects: Effects | undefined
  effectsText: string | undefined
  hash: string
  isInOrder: boolean
}

/** By text: the same text says the same, wherever it is held. */
export type Readings = Map<string, Reading>

export type SaleBody = {
  transactionId: string
  receiptNumber: number
  totalMinor: number
  roundingMinor: number
  changeMinor: number
  lines: {
    itemId: string
    quantityMilli: number
    unitPriceE5: number
    grossMinor: number
    taxMinor: number
    taxCode: string
  }[]
  taxes: { taxCode: string; ratePpm: number; netMinor: number; taxMinor: number }[]
  tenders: { type: string; amountMinor: number }[]
}

/** Returns what a server holds, with the tills that send it there. Texts are read anew, each once for all who share `readings`. */
export function evidenceOf(
  server: SimulatedServer,
  sending: readonly SimulatedTill[],
  readings: Readings,
): Evidence[] {
  return [...server.state.journals.values()].map((journal) => {
    const tills = sending.filter(({ soul }) => journalKey(soul.identity) === journalKey(journal.identity))
    const read = journal.entries.map((signed) => readingOf(signed, readings))
    return {
      journal,
      tills,
      readings: read,
      entries: read.map(({ entry }) => entry),
      effects: read.flatMap(({ effects }) => effects ?? []),
    }
  })
}

function readingOf(signed: SignedEntry, readings: Readings): Reading {
  const held = readings.get(signed.text)
  if (held !== undefined) return held
  const parsed = parseEntry(signed.text)
  const entry = parsed.status === 'parsed' ? parsed.entry : undefined
  const effects = entry && deriveRows({ signed, content: { status: 'read', entry } }).effects
  const reading = {
    ...{ entry, effects, effectsText: effects && JSON.stringify(effects) },
    hash: createHash('sha256').update(signed.text).digest('hex'),
    isInOrder: writtenInOrder(signed.text) === signed.text,
  }
  readings.set(signed.text, reading)
  return reading
}

/** The text again, with the members of every object in order. */
function writtenInOrder(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** The sale that an entry states, where it states one of this business. */
export function saleIn({ journal }: Evidence, entry: Entry | undefined): SaleBody | undefined {
  const isSale = entry?.kind === 'retail_transaction' && entry.tenant === journal.identity.tenant
  return isSale ? (entry.body as unknown as SaleBody) : undefined
}
