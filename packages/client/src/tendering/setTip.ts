/** A tip on top of what is due: where the store takes tips, in cash or by card. */
import type { CommandOutcome } from '../till/till.ts'
import { notNow, openTendering, type TenderPorts } from './tenderDesk.ts'

/** Fails: `not_now` where the store takes no tips, money goes back, or the tip is more than the sale (returned): somebody mistyped.
 *  Units: minor units; 0 takes it off. */
export async function setTip(ports: TenderPorts, amountMinor: number): Promise<CommandOutcome> {
  const tendering = openTendering(ports)
  if (tendering === undefined || ports.store?.tenders?.tips === undefined) return notNow
  const { tipMinor: _, ...rest } = tendering
  const { totalMinor } = rest.basket
  const isSensible = Number.isSafeInteger(amountMinor) && amountMinor >= 0 && amountMinor <= totalMinor
  if (!isSensible) return notNow
  const tip = amountMinor === 0 ? {} : { tipMinor: amountMinor }
  return ports.desk.dispatch({ name: 'tendered', tendering: { ...rest, ...tip } })
}
