/** What a change of the till is worth telling: to the ear by a tone, to those who listen rather than look by words. */
import type { Notice, TillView } from '@kassa/client'
import type { BasketLine } from '@kassa/kernel'

export type Cue =
  | { type: 'line_added'; line: BasketLine }
  | { type: 'quantity_set'; line: BasketLine }
  | { type: 'line_removed'; line: BasketLine }
  | { type: 'basket_cleared' }
  | { type: 'basket_held' }
  | { type: 'basket_resumed' }
  | { type: 'paid'; changeMinor: number }
  | { type: 'refused'; notice: Notice }

/** Returns the most important of what happened between two views, or undefined where nothing is worth telling. */
export function cueBetween(before: TillView, after: TillView): Cue | undefined {
  if (after.notice !== undefined && after.notice.noticeId !== before.notice?.noticeId) {
    return { type: 'refused', notice: after.notice }
  }
  if (after.flow.name === 'completed' && before.flow.name !== 'completed') {
    return { type: 'paid', changeMinor: after.flow.changeMinor }
  }
  if (after.stage !== 'open' || before.stage !== 'open' || before.basket === after.basket) return undefined
  return basketCue(before, after)
}

function basketCue(before: TillView, after: TillView): Cue | undefined {
  const isSame = before.basket.basketId === after.basket.basketId
  if (!isSame && after.held !== before.held) {
    const isIn = ({ held }: TillView, { basket }: TillView) =>
      held.some(({ basketId }) => basketId === basket.basketId)
    if (isIn(before, after)) return { type: 'basket_resumed' }
    if (isIn(after, before)) return { type: 'basket_held' }
  }
  const was: readonly BasketLine[] = isSame ? before.basket.lines : []
  const is: readonly BasketLine[] = after.basket.lines
  const known = new Map(was.map((line) => [line.lineId, line]))
  const added = is.findLast((line) => !known.has(line.lineId))
  if (added !== undefined) return { type: 'line_added', line: added }
  const set = is.findLast((line) => known.get(line.lineId)?.quantityMilli !== line.quantityMilli)
  if (set !== undefined) return { type: 'quantity_set', line: set }
  if (is.length === 0 && before.basket.lines.length > 0 && before.flow.name === 'scanning') {
    return { type: 'basket_cleared' }
  }
  const removed = was.find((line) => !is.some(({ lineId }) => lineId === line.lineId))
  return removed === undefined ? undefined : { type: 'line_removed', line: removed }
}
