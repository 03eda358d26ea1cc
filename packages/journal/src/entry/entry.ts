/**
 * The journal entry: a fact, written on the device where it happened, chained to the one before.
 *
 * What is stored, hashed, signed and sent is its canonical text; nobody serialises it again. There is no personal data in it:
 * customers and operators appear by id.
 */
import type { PerpetualTotals } from '@kassa/kernel'
import { canonicalize, type Json } from './canonical.ts'
import { sha256Hex } from './hash.ts'

export const entryVersion = 1

/** Who writes a journal. A key signs for exactly one incarnation of a device. */
export type JournalIdentity = { tenant: string; store: string; device: string; incarnation: number }

export type Entry = JournalIdentity & {
  v: typeof entryVersion
  /** 1 for the first entry of an incarnation, without gaps. */
  seq: number
  /** Local time with offset, `2026-11-22T10:15:30.123+01:00`; never earlier than the entry before. */
  at: string
  /** What the clock said, where it had gone backwards. */
  clockAt?: string
  kind: string
  body: Json
  /** The register's perpetual totals after this entry. */
  totals: PerpetualTotals
  /** SHA-256 of the entry before, in hex; of the identity for the first. */
  prev: string
}

/** An entry as it is kept and sent. */
export type SignedEntry = {
  seq: number
  /** The canonical text. */
  text: string
  /** SHA-256 of the text's UTF-8 bytes, in hex. */
  hash: string
  /** ES256 over the text's UTF-8 bytes, 64 bytes r‖s, base64url. */
  signature: string
}

/** Returns what the first entry of a journal points back to: the hash of who writes it and with which key. */
export function genesisHash(identity: JournalIdentity, publicKey: string): Promise<string> {
  const { tenant, store, device, incarnation } = identity
  return sha256Hex(canonicalize({ tenant, store, device, incarnation, publicKey }))
}

/** Returns the canonical text of an entry. */
export function textOf(entry: Entry): string {
  return canonicalize(entry)
}

export type ParseOutcome = { status: 'parsed'; entry: Entry } | { status: 'not_an_entry'; detail: string }

/** Returns the entry that a text holds. The body is not looked into: its kind decides who may.
 *  Fails: `not_an_entry` (returned) for text that is not JSON, lacks a field, or is of a version that this program does not know. */
export function parseEntry(text: string): ParseOutcome {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { status: 'not_an_entry', detail: 'it is not JSON' }
  }
  if (typeof value !== 'object' || value === null)
    return { status: 'not_an_entry', detail: 'it is not an object' }
  const fields = value as Record<string, unknown>
  const missing = fieldChecks.find(([name, holds]) => !holds(fields[name]))
  if (missing !== undefined)
    return { status: 'not_an_entry', detail: `its field ${missing[0]} is missing or wrong` }
  return { status: 'parsed', entry: value as Entry }
}

const isText = (value: unknown) => typeof value === 'string' && value.length > 0
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
const isTotals = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  isCount((value as PerpetualTotals).salesMinor) &&
  isCount((value as PerpetualTotals).returnsMinor)

const fieldChecks: readonly [keyof Entry, (value: unknown) => boolean][] = [
  ['v', (value) => value === entryVersion],
  ['tenant', isText],
  ['store', isText],
  ['device', isText],
  ['incarnation', isCount],
  ['seq', (value) => isCount(value) && value !== 0],
  [
    'at',
    (value) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/.test(value),
  ],
  ['kind', isText],
  ['body', (value) => value !== undefined],
  ['totals', isTotals],
  ['prev', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)],
]
