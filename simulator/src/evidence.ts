/** What a run left behind, read once for all that must hold of it. */
import { type Entry, parseEntry, type SignedEntry } from '@kassa/journal'
import { deriveRows, type Effects } from '@kassa/server/derive'
import { journalKey } from './journalKey.ts'
import type { HeldJournal, SimulatedServer } from './simulatedServer.ts'
import type { SimulatedTill } from './simulatedTill.ts'

/** A journal as the server holds it, with its tills: more than one where a disk was copied. */
export type Evidence = {
  journal: HeldJournal
  tills: readonly SimulatedTill[]
  /** By place; undefined where the text is none of an entry. */
  entries: readonly (Entry | undefined)[]
  /** What entries have done, worked out anew from their texts. */
  effects: readonly Effects[]
}

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

/** Returns what a server holds, with the tills that send it there. */
export function evidenceOf(server: SimulatedServer, sending: readonly SimulatedTill[]): Evidence[] {
  return [...server.state.journals.values()].map((journal) => {
    const tills = sending.filter(({ soul }) => journalKey(soul.identity) === journalKey(journal.identity))
    const entries = journal.entries.map(entryOf)
    return {
      journal,
      tills,
      entries,
      effects: journal.entries.flatMap((signed, place) => effectsOf(signed, entries[place])),
    }
  })
}

function entryOf({ text }: SignedEntry): Entry | undefined {
  const parsed = parseEntry(text)
  return parsed.status === 'parsed' ? parsed.entry : undefined
}

function effectsOf(signed: SignedEntry, entry: Entry | undefined): Effects[] {
  if (entry === undefined) return []
  const { effects } = deriveRows({ signed, content: { status: 'read', entry } })
  return effects === undefined ? [] : [effects]
}

/** The sale that an entry states, where it states one of this business. */
export function saleIn({ journal }: Evidence, entry: Entry | undefined): SaleBody | undefined {
  const isSale = entry?.kind === 'retail_transaction' && entry.tenant === journal.identity.tenant
  return isSale ? (entry.body as unknown as SaleBody) : undefined
}
