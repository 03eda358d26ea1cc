/**
 * The text of an entry without the numbers by which stored value is spent: whoever knows one can spend what is on it, and a receipt lies
 * in every bin. Its till signs the masked text once more, under words that no entry begins with, so that the copy can be taken for a
 * receipt and for nothing else.
 */
import { maskedNumber } from '@kassa/kernel'
import { canonicalize, type Json } from '../entry/canonical.ts'

const numberedTenders = new Set<unknown>(['gift_card', 'store_credit', 'voucher'])

/** Returns the text with every such number cut down to its last digits; undefined where it has none, and can be shown as it is. */
export function maskedText(text: string): string | undefined {
  // Few sales have one: looking is quicker than reading.
  if (!/"(gift_card|store_credit|voucher)"/.test(text)) return undefined
  const entry = JSON.parse(text) as Json
  const masked = canonicalize(maskedIn(entry))
  return masked === text ? undefined : masked
}

/** What is signed of a masked text. */
export function maskedReceiptText(masked: string): string {
  return `kassa masked receipt\n${masked}`
}

function maskedIn(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(maskedIn)
  const members = Object.entries(value).map(([name, member]): [string, Json] => {
    if (name === 'accountId' && typeof member === 'string' && numberedTenders.has(value.type))
      return [name, maskedNumber(member)]
    if (name === 'serials' && value.role === 'gift_card' && isList(member ?? null))
      return [name, (member as readonly string[]).map(maskedNumber)]
    return [name, maskedIn(member ?? null)]
  })
  return Object.fromEntries(members)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
