/**
 * What points paid for stays paid with points when goods are exchanged for others.
 *
 * Where less of a sale is kept than was paid for it with tenders that earn nothing, the excess paid for what was taken in exchange. So
 * it is counted there: as far as the goods that came back paid for those, and what is left anywhere among the sales that exchanges
 * connect. However goods, money and points go round, they earn together what the money alone does.
 */
import { type Back, type Carried, type LoyaltySale, nothingBack } from './sale.ts'
import { standingOf } from './standing.ts'

/** What is left of a sale to give on, and how much more of its goods such tenders may have paid for. */
type Place = { sale: LoyaltySale; excess: Carried; roomMinor: number; carried: Carried }

/** Returns what is carried into each sale that exchanges connect with another, by id.
 *  Units: minor units.   Shape: `sales` in the order of time.
 *  Ensures: what goods of an unknown sale paid for counts as paid by something that earns nothing. */
export function carriedIntoSales(
  sales: readonly LoyaltySale[],
  backs: ReadonlyMap<string, Back>,
): ReadonlyMap<string, Carried> {
  const known = new Set(sales.map(({ transactionId }) => transactionId))
  const linked = new Set(
    sales.flatMap(({ transactionId, exchanged }) =>
      exchanged.length === 0 ? [] : [transactionId, ...exchanged.map(({ originalId }) => originalId)],
    ),
  )
  const places = sales
    .filter(({ transactionId }) => linked.has(transactionId))
    .map((sale) => placeOf(sale, known, backs.get(sale.transactionId) ?? nothingBack))
  for (const from of places)
    for (const to of places)
      for (const { originalId, creditMinor } of to.sale.exchanged)
        if (originalId === from.sale.transactionId) move(from, to, creditMinor)
  for (const family of familiesOf(places)) spread(family)
  return new Map(places.map(({ sale, carried }) => [sale.transactionId, carried]))
}

function placeOf(sale: LoyaltySale, known: ReadonlySet<string>, back: Back): Place {
  const unknown = sale.exchanged.filter(({ originalId }) => !known.has(originalId))
  const unearningMinor = unknown.reduce((sum, { creditMinor }) => sum + creditMinor, 0)
  const carried = { unearningMinor, pointsMinor: 0 }
  const { excess, roomMinor } = standingOf(sale, { back, tierPpm: 0, carried })
  return { sale, excess, roomMinor, carried }
}

/** What is left over goes to the sales after it, then to those before. */
function spread(family: readonly Place[]): void {
  for (const [index, from] of family.entries())
    for (const to of [...family.slice(index + 1), ...family.slice(0, index)])
      move(from, to, from.excess.unearningMinor)
}

function move(from: Place, to: Place, mostMinor: number): void {
  const unearningMinor = least(least(from.excess.unearningMinor, mostMinor), to.roomMinor)
  const part = { unearningMinor, pointsMinor: least(from.excess.pointsMinor, unearningMinor) }
  from.excess = {
    unearningMinor: from.excess.unearningMinor - part.unearningMinor,
    pointsMinor: from.excess.pointsMinor - part.pointsMinor,
  }
  to.carried = {
    unearningMinor: to.carried.unearningMinor + part.unearningMinor,
    pointsMinor: to.carried.pointsMinor + part.pointsMinor,
  }
  to.roomMinor -= unearningMinor
}

/** The sales that exchanges connect, each family in the order of time. */
function familiesOf(places: readonly Place[]): Place[][] {
  const familyOf = new Map<string, Place[]>()
  for (const place of places) familyOf.set(place.sale.transactionId, [place])
  for (const { sale } of places)
    for (const { originalId } of sale.exchanged) {
      const [one, other] = [familyOf.get(sale.transactionId), familyOf.get(originalId)]
      if (one === undefined || other === undefined || one === other) continue
      one.push(...other)
      for (const place of other) familyOf.set(place.sale.transactionId, one)
    }
  const families = new Set(familyOf.values())
  return [...families].map((family) => places.filter((place) => family.includes(place)))
}

const least = (a: number, b: number) => (a < b ? a : b)
