/** A sale to a known customer takes along what the programme says of it, so that its points follow from the journal alone. */
import { programmeOf } from '@kassa/contract'
import { loyaltyRecord, loyaltyTerms, pointsFor, pointsOfSale, type RetailTransaction } from '@kassa/kernel'
import type { Tendering } from '../selling/sale.ts'
import type { LoyaltyStation } from './loyaltyStation.ts'
import type { KnownPoints } from './points.ts'
import { lastStanding, type Programme, programmeHere, withOwnSales } from './standing.ts'

/** Returns what completes a transaction of the customer; undefined where no programme is in use.
 *  Ensures: nothing but memory is looked at when it is called. */
export async function memberSale(
  workstation: LoyaltyStation,
  { basket }: Tendering,
): Promise<((transaction: RetailTransaction) => RetailTransaction) | undefined> {
  const { customer } = basket
  const programme = customer && (await programmeHere(workstation))
  if (customer === undefined || programme === undefined) return undefined
  const known = await lastStanding(workstation, customer.customerId)
  const before = known && (await withOwnSales(workstation, known, programme.body))
  const categoryIds = new Map(basket.lines.map(({ item }) => [item.itemId, item.categoryIds ?? []]))
  const at = workstation.desk.minute
  const storeId = workstation.start.device.identity.store
  return (transaction) => {
    const terms = loyaltyTerms(transaction, programmeOf(programme.id, programme.body), {
      ...{ customerId: customer.customerId, at, storeId, channel: 'counter', categoryIds },
      customerGroupIds: customer.groupIds,
    })
    const hasGoods = transaction.lines.some(({ quantityMilli }) => quantityMilli > 0)
    if (terms === undefined || !hasGoods) return transaction
    const of = { terms, customerId: customer.customerId, at, unearningOf: () => [] }
    const { sale } = loyaltyRecord(transaction, of)
    const earnedPoints = sale === undefined ? 0 : pointsOfSale(sale, known?.standing.tierId)
    const told = { earnedPoints, ...toldBalance({ transaction, earnedPoints, known, before, programme }) }
    return { ...transaction, loyalty: { ...terms, told } }
  }
}

function toldBalance({
  transaction,
  earnedPoints,
  known,
  before,
  programme,
}: {
  transaction: RetailTransaction
  earnedPoints: number
  known: KnownPoints | undefined
  before: { balancePoints: number } | undefined
  programme: Programme
}) {
  // What came back takes points with it that only the server can tell.
  const takesBack = transaction.lines.some(
    ({ quantityMilli, role }) => quantityMilli < 0 && role !== 'prepayment',
  )
  if (known === undefined || before === undefined || takesBack) return {}
  const { pointValue } = programme.body
  const spentPoints = transaction.tenders.reduce(
    (sum, tender) => sum + (tender.type === 'points' ? pointsFor(tender.amountMinor, pointValue) : 0),
    0,
  )
  return {
    balancePoints: before.balancePoints + earnedPoints - spentPoints,
    asOf: known.standing.asOf.slice(0, 16),
  }
}
