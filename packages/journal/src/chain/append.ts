/** Writing the next entry of a journal: number, time, link and signature. Keeping it durable is the store's part. */
import type { PerpetualTotals } from '@kassa/kernel'
import type { Json } from '../entry/canonical.ts'
import {
  type Entry,
  entryVersion,
  genesisHash,
  type JournalIdentity,
  type SignedEntry,
  textOf,
} from '../entry/entry.ts'
import { sha256Hex } from '../entry/hash.ts'
import { sign } from '../identity/key.ts'
import { formatMoment, type Moment, parseMoment } from './time.ts'

/** The end of a journal: what the next entry is chained to. */
export type Head = {
  /** 0 before the first entry. */
  seq: number
  hash: string
  /** Time of the last entry; undefined before the first. */
  at?: string
  totals: PerpetualTotals
  /** The last receipt number that was given out; 0 before the first. */
  receiptNumber: number
}

/** Returns the head of a journal that has no entry yet. */
export async function emptyHead(identity: JournalIdentity, publicKey: string): Promise<Head> {
  const hash = await genesisHash(identity, publicKey)
  return { seq: 0, hash, totals: { salesMinor: 0, returnsMinor: 0 }, receiptNumber: 0 }
}

export type Fact = {
  kind: string
  body: Json
  /** Totals and receipt number after this fact; those of the head where it changes none. */
  totals?: PerpetualTotals
  receiptNumber?: number
}

export type SealInput = {
  identity: JournalIdentity
  head: Head
  fact: Fact
  now: Moment
  privateKey: CryptoKey
}

/** Returns the next entry, signed, and the head after it.
 *  Ensures: time never goes back in a journal; where the clock did, the entry notes what it said. */
export async function seal(input: SealInput): Promise<{ signed: SignedEntry; head: Head }> {
  const { identity, head, fact, now, privateKey } = input
  const { tenant, store, device, incarnation } = identity
  const clockAt = formatMoment(now)
  const isBehind = head.at !== undefined && now.epochMs < parseMoment(head.at).epochMs
  const at = isBehind ? (head.at ?? clockAt) : clockAt
  const totals = fact.totals ?? head.totals
  const entry: Entry = {
    ...{ v: entryVersion, tenant, store, device, incarnation, seq: head.seq + 1, at },
    ...(isBehind ? { clockAt } : {}),
    ...{ kind: fact.kind, body: fact.body, totals, prev: head.hash },
  }
  const text = textOf(entry)
  const [hash, signature] = await Promise.all([sha256Hex(text), sign(privateKey, text)])
  return {
    signed: { seq: entry.seq, text, hash, signature },
    head: { seq: entry.seq, hash, at, totals, receiptNumber: fact.receiptNumber ?? head.receiptNumber },
  }
}
