/** Whether somebody must look how old the buyer is before the basket is paid. */
import type { Basket } from './basket.ts'

/** Returns the years that the buyer of what goes out must have reached and was not seen to have; undefined where nobody need look.
 *  Ensures: whoever was seen to be old enough for one line is so for every line that asks no more. */
export function ageWanted({
  lines,
  confirmedAge = 0,
}: Pick<Basket, 'lines' | 'confirmedAge'>): number | undefined {
  let wanted = confirmedAge
  for (const { item, quantityMilli } of lines) {
    const { minimumAge = 0 } = item
    if (quantityMilli > 0 && minimumAge > wanted) wanted = minimumAge
  }
  return wanted === confirmedAge ? undefined : wanted
}
