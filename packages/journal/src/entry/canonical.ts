/**
 * Canonical JSON: one value, one text (RFC 8785). Numbers are integers, so that no writing of a fraction can differ.
 */
import { assert } from '@kassa/kernel'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** Returns the canonical text of `value`; properties that are undefined are left out.
 *  Requires: integers, well-formed strings (asserted).   Source: RFC 8785 §3.2. */
export function canonicalize(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value) && !Object.is(value, -0), `not an exact integer: ${value}`)
    return String(value)
  }
  if (typeof value === 'string') {
    assert(isWellFormed(value), 'a string has half of a surrogate pair')
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalize).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${canonicalize(key)}:${canonicalize(member)}`)
  }
  return `{${members.join(',')}}`
}

function isList(
  value: readonly Json[] | { readonly [key: string]: Json | undefined },
): value is readonly Json[] {
  return Array.isArray(value)
}

// `String.prototype.isWellFormed` is missing from the library that the compiler knows for this target.
function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)
}
