/**
 * Paying with points: set aside at the server where it answers; where it does not, out of what it said last, up to the shop's limit. They pay
 * goods, and no gift card; something else pays the rest.
 */
import { payableWithPoints } from '@kassa/kernel'
import type { Tendering } from '../selling/sale.ts'
import { give, notNow, openTendering, remainingMinor } from '../tendering/tenderDesk.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { PointsRefusal } from './points.ts'
import { askStanding, lastStanding, type Programme, programmeHere, withOwnSales } from './standing.ts'

const patienceMs = 2_500

type Taken = { status: 'taken'; amountMinor: number; holdId?: string } | PointsRefusal

/** All that they are worth, or all that remains, unless an amount is given.
 *  Fails: `points_refused` for the points' sake (returned). */
export async function payPoints(
  workstation: Workstation,
  wishedMinor: number | undefined,
): Promise<CommandOutcome | PointsRefusal> {
  const { desk } = workstation
  const tendering = openTendering({ desk })
  if (tendering === undefined || remainingMinor(tendering) <= 0) return notNow
  const customerId = tendering.basket.customer?.customerId
  const programme = await programmeHere(workstation)
  if (customerId === undefined || programme === undefined) return refused('points_no_customer')
  if (tendering.tenders.some(({ type }) => type === 'points')) return refused('points_in_use')
  const taken = await take(workstation, { customerId, programme, tendering, wishedMinor })
  if (taken.status !== 'taken') return taken
  const { amountMinor, holdId } = taken
  return give({ desk }, tendering, {
    ...{ type: 'points', accountId: customerId, amountMinor },
    ...(holdId === undefined ? {} : { holdId }),
  })
}

type Wish = {
  customerId: string
  programme: Programme
  tendering: Tendering
  wishedMinor: number | undefined
}

async function take(workstation: Workstation, wish: Wish): Promise<Taken> {
  const { customerId, programme } = wish
  const { session, newId } = workstation
  const fresh = await askStanding(workstation, customerId)
  if (fresh === undefined) return takeWithoutServer(workstation, wish)
  const { availablePoints } = await withOwnSales(workstation, fresh, programme.body)
  const amountMinor = payableMinor(wish, availablePoints)
  if (amountMinor <= 0) return refused('points_none')
  const holdId = newId()
  const params = { customerId, holdId }
  const body = { currency: programme.body.currency, amountMinor }
  const held = await session.call('holdPoints', { params, body }, { timeoutMs: patienceMs })
  if (held.status !== 'ok') return takeWithoutServer(workstation, wish)
  if (held.reply.status === 'held') return { status: 'taken', amountMinor, holdId }
  return refused('points_none')
}

async function takeWithoutServer(workstation: Workstation, wish: Wish): Promise<Taken> {
  const { programme, customerId } = wish
  const known = await lastStanding(workstation, customerId)
  if (known === undefined) return refused('points_need_server')
  const { availablePoints } = await withOwnSales(workstation, known, programme.body)
  const { offlineMostMinor } = programme.body
  const payable = payableMinor(wish, availablePoints)
  const amountMinor =
    offlineMostMinor !== undefined && offlineMostMinor < payable ? offlineMostMinor : payable
  return amountMinor > 0 ? { status: 'taken', amountMinor } : refused('points_need_server')
}

function payableMinor({ tendering, programme, wishedMinor }: Wish, availablePoints: number): number {
  const mostMinor = payableWithPoints(tendering.basket, availablePoints, programme.body.pointValue)
  const dueMinor = remainingMinor(tendering)
  const wantedMinor = wishedMinor === undefined || wishedMinor > dueMinor ? dueMinor : wishedMinor
  return wantedMinor < mostMinor ? wantedMinor : mostMinor
}

function refused(code: PointsRefusal['code']): PointsRefusal {
  return { status: 'points_refused', code }
}
