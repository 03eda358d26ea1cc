/** What recalls say of goods: refused by the scan, by a tap and by paying, with the reason and what to do. Known offline. */
import type { RecallRecord } from '@kassa/contract'
import { type BasketEvent, type BasketLine, recallVerdict } from '@kassa/kernel'
import type { Notice } from '../till/notice.ts'

export type Recalls = ReadonlyMap<string, RecallRecord>

/** What must be known of a piece before it is known not to be recalled. */
export type RecallAsks = { needsLot?: true; needsExpiry?: true }

export type RecallOutcome =
  | { status: 'free' }
  | { status: 'recalled'; detail: NonNullable<Notice['detail']> }
  | { status: 'asked'; asks: RecallAsks }

type Goods = Pick<BasketLine, 'item' | 'quantityMilli' | 'lot' | 'expiryDay'>
const free: RecallOutcome = { status: 'free' }

/** Returns what recalls say of a piece. What comes back may always come back. */
export function recallOf(
  recalls: Recalls,
  { item: { itemId, name }, quantityMilli, ...trace }: Goods,
): RecallOutcome {
  if (recalls.size === 0 || quantityMilli < 0) return free
  const asks: RecallAsks = {}
  for (const recall of recalls.values()) {
    if (recall.itemId !== itemId) continue
    const { pieces, reason, instruction } = recall
    const verdict = recallVerdict(pieces, trace)
    if (verdict === 'recalled') return { status: 'recalled', detail: { name, reason, instruction } }
    if (verdict === 'unknown' && pieces.type === 'lots') asks.needsLot = true
    if (verdict === 'unknown' && pieces.type === 'expiry') asks.needsExpiry = true
  }
  return Object.keys(asks).length === 0 ? free : { status: 'asked', asks }
}

/** Returns why a change may not be made: goods in it are recalled, or it is not known that they are not. */
export function recalledIn(recalls: Recalls, goods: readonly Goods[]): Notice['detail'] | undefined {
  if (recalls.size === 0) return undefined
  for (const line of goods) {
    const outcome = recallOf(recalls, line)
    if (outcome.status === 'recalled') return outcome.detail
    if (outcome.status === 'asked') return recallDetailOf(recalls, line)
  }
  return undefined
}

/** The lines that events add. */
export function linesAdded(events: readonly BasketEvent[]): Goods[] {
  return events.flatMap((event) => (event.type === 'line_added' ? [event] : []))
}

function recallDetailOf(recalls: Recalls, { item }: Goods): Notice['detail'] {
  const recall = [...recalls.values()].find(({ itemId }) => itemId === item.itemId)
  return { name: item.name, reason: recall?.reason ?? '', instruction: recall?.instruction ?? '' }
}
