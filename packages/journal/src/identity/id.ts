/** UUIDv7: ids are made by who writes the record, and sort by time.   Source: RFC 9562 §5.7. */
import { assert } from '@kassa/kernel'
import { toHex } from '../entry/hash.ts'

/** Returns the id for a moment and ten random bytes.   Units: ms since 1970 UTC. */
export function uuidv7(nowMs: number, random: Uint8Array): string {
  assert(random.length === 10, 'ten random bytes')
  const bytes = new Uint8Array(16)
  let rest = nowMs
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256
    rest = (rest - (rest % 256)) / 256
  }
  bytes.set(random, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = toHex(bytes)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
