/** A recall as it is typed, and what it comes to. */
import type { RecallRecord } from '@kassa/contract'

export type RecallDraft = {
  itemId: string
  pieces: RecallRecord['pieces']['type']
  /** One lot on each line. */
  lots: string
  from: string
  to: string
  reason: string
  instruction: string
}

export type RecallField = 'item' | 'lots' | 'span' | 'reason' | 'instruction'

export type ReadRecallDraft =
  | { status: 'read'; recall: RecallRecord }
  | { status: 'wrong'; fields: readonly RecallField[] }

const mostLots = 200
const longestLot = 100
const longestWords = 300

/** Returns an empty draft.   `instruction`: what is usually to be done. */
export function newRecallDraft(instruction: string): RecallDraft {
  return { itemId: '', pieces: 'lots', lots: '', from: '', to: '', reason: '', instruction }
}

/** Returns the recall as it is saved, announced on `today`.   Fails: `wrong`, by field (returned). */
export function readRecallDraft(draft: RecallDraft, today: string): ReadRecallDraft {
  const { itemId, from, to } = draft
  const [reason, instruction] = [draft.reason.trim(), draft.instruction.trim()]
  const pieces = piecesOf(draft)
  const fields: RecallField[] = [
    ...(itemId === '' ? (['item'] as const) : []),
    ...(pieces.type === 'lots' && !areLots(pieces.lots) ? (['lots'] as const) : []),
    ...(pieces.type === 'expiry' && (from === '' || to === '' || from > to) ? (['span'] as const) : []),
    ...(isSaid(reason) ? [] : (['reason'] as const)),
    ...(isSaid(instruction) ? [] : (['instruction'] as const)),
  ]
  if (fields.length > 0) return { status: 'wrong', fields }
  return { status: 'read', recall: { itemId, pieces, reason, instruction, announcedDay: today } }
}

function piecesOf({ pieces, lots, from, to }: RecallDraft): RecallRecord['pieces'] {
  switch (pieces) {
    case 'all':
      return { type: 'all' }
    case 'lots': {
      const named = lots.split('\n').map((lot) => lot.trim())
      return { type: 'lots', lots: [...new Set(named)].filter((lot) => lot !== '') }
    }
    case 'expiry':
      return { type: 'expiry', from, to }
  }
}

function areLots(lots: readonly string[]): boolean {
  return lots.length > 0 && lots.length <= mostLots && lots.every((lot) => lot.length <= longestLot)
}

function isSaid(text: string): boolean {
  return text !== '' && text.length <= longestWords
}
