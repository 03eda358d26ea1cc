/** What was chosen of an item becomes lines of a basket: the item's own, and what goes with each. */
import type { LineDraft } from '../item/saleItem.ts'
import type { BasketEvent } from './event.ts'

/** Returns the events that put the lines of one choice into a basket, to be noted together.
 *  Shape: `lines` as `expandChoice` gives them; `ids` two for each line, no two alike: the event's, then the line's.
 *  Ensures: deposits and modifiers belong to the first line and follow it; components of a bundle follow the first of them.
 *  Fails: none; lines without ids are left out. */
export function eventsOfChoice(
  lines: readonly LineDraft[],
  { ids, revision }: { ids: readonly string[]; revision: number },
): BasketEvent[] {
  const [, firstLineId = ''] = ids
  return lines.flatMap((line, index): BasketEvent[] => {
    const [eventId, lineId] = ids.slice(index * 2, index * 2 + 2)
    if (eventId === undefined || lineId === undefined) return []
    const parent = index === 0 ? {} : { parentLineId: firstLineId }
    return [{ type: 'line_added', eventId, revision: revision + index, lineId, ...line, ...parent }]
  })
}
