/** Under which numbers a device keeps what belongs to packed items, so that it can be emptied. */
import { asideOf, chunkCount, chunkOfChanges, numberOfPart } from '../chunk.ts'
import type { PackedMark } from '../feedCursor.ts'

/** No form of packed items has more. */
const mostParts = 32

export function numbersOfSlot(slot: PackedMark['slot']): number[] {
  return Array.from({ length: mostParts }, (_, part) => numberOfPart(slot, part))
}

export function numbersOfChanges({ changePages }: PackedMark): number[] {
  return Array.from({ length: changePages }, (_, page) => chunkOfChanges(page))
}

/** Returns all of them; none where nothing is packed. */
export function numbersOfPacked(packed: PackedMark | undefined): number[] {
  if (packed === undefined) return []
  const asides = Array.from({ length: chunkCount }, (_, chunk) => asideOf(chunk))
  return [...numbersOfSlot(packed.slot), ...numbersOfChanges(packed), ...asides]
}
