/** Somebody looked how old the buyer is: the basket goes on, or what they may not have leaves it. Comes when it is first needed. */
import { fact } from '../journal/facts.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { CommandOutcome } from '../till/till.ts'

export type AgePorts = { desk: SaleDesk; operatorId: string }

export type AgeOutcome = 'old_enough' | 'refused'

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }

/** Notes what was seen. Refused, the lines that ask for that age are removed; each can be taken back, and is asked about again then.
 *  Requires: called in a turn of the sale's flow.   Fails: `not_now` where another age is asked for by now (returned). */
export async function answerAge(
  { desk, operatorId }: AgePorts,
  minimumAge: number,
  outcome: AgeOutcome,
): Promise<CommandOutcome> {
  if (desk.state.name !== 'scanning' || desk.basketView.ageCheck?.minimumAge !== minimumAge) return notNow
  const { basket, basketId } = desk
  const facts = [fact('age_checked', { operatorId, basketId, minimumAge, outcome })]
  if (outcome === 'old_enough') {
    const { events } = basket.settle({ type: 'age_confirmed', minimumAge })
    return (await desk.change({ events }, { operatorId, isUndo: false, facts })) ? done : notNow
  }
  const refused = basket.basket.lines.filter(
    ({ item, quantityMilli }) => quantityMilli > 0 && (item.minimumAge ?? 0) >= minimumAge,
  )
  for (const [place, line] of refused.entries()) {
    const by = { operatorId, isUndo: false, ...(place === 0 && { facts }) }
    if (!(await desk.change(basket.remove(line), by))) return notNow
  }
  return done
}
