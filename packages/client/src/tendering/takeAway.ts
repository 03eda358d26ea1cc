/** Taking one tender of several away again. What a terminal took goes back through it; what was set aside is free again. */
import type { CommandOutcome } from '../till/till.ts'
import { notNow, openTendering, type TenderPorts } from './tenderDesk.ts'
import { releaseHolds } from './valueLine.ts'

/** Fails: `refund_under_way` where a card has its money back already (returned and shown).   `place`: from 0. */
export async function takeAway(ports: TenderPorts, place: number): Promise<CommandOutcome> {
  const { desk, session, refuse } = ports
  const tendering = openTendering(ports)
  const tender = tendering?.tenders[place]
  if (tendering === undefined || tender === undefined) return notNow
  if (tender.type === 'card') {
    if (tender.reverses !== undefined) return refuse('refund_under_way')
    return desk.dispatch({ name: 'card_taken_back', attemptId: tender.attemptId })
  }
  const tenders = tendering.tenders.filter((_, other) => other !== place)
  const outcome = await desk.dispatch({ name: 'tendered', tendering: { ...tendering, tenders } })
  void releaseHolds(session, [tender])
  return outcome
}
