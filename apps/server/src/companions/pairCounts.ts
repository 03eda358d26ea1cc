/**
 * What goes with what, counted from sales: market baskets.
 *
 * Of two goods A and B it is asked how much likelier a sale with A has B, too, than any sale has it: the lift. Few sales tell nothing, so
 * a pair counts only where it was bought together often enough, in a fair part of the sales with A, and by more than chance would bring
 * about. Of what is left, the best is what the most sales have beyond what chance would have given them: the leverage.
 *
 * Source: lift and chi-square of pairs, Brin, Motwani and Silverstein, Beyond Market Baskets (SIGMOD 1997); leverage, Piatetsky-Shapiro,
 * Discovery, Analysis and Presentation of Strong Rules (1991).
 */
import { type CompanionsRecord, mostCompanions, mostGoodsWithCompanions } from '@kassa/contract'

/** Counted are the goods that are sold most. */
const mostGoods = 2_000
/** Whoever buys half the shop says nothing of what goes together. */
const largestBasket = 50
/** In so many sales together at least, and in one of so many of all. */
const fewestTogether = 5
const oneOfSales = 2_000
/** In one of ten sales with the goods. */
const leastConfidence = 0.1
const leastLift = 1.5
/** Of the chi-square distribution with one degree of freedom: by chance, one pair of ten thousand goes beyond it. */
const leastChiSquare = 15.14

type PairCount = { all: number; ofA: number; ofB: number; together: number }

/** Returns what is suggested with which goods; nothing where the sales are too few to tell.
 *  Requires: each basket is the different goods of one sale.   Ensures: the same for the same baskets in any order. */
export function companionsIn(baskets: readonly (readonly string[])[]): CompanionsRecord['goods'] {
  const counted = baskets.filter(({ length }) => length <= largestBasket)
  const goods = mostSold(counted)
  const together = countPairs(counted, new Map(goods.map(({ itemId }, place) => [itemId, place])))
  return goods
    .flatMap(({ itemId, count: ofA }, place) => {
      const found = [...(together[place] ?? [])].flatMap(([other, pairCount]) => {
        const { itemId: companionId = '', count: ofB = 0 } = goods[other] ?? {}
        const pair = { all: counted.length, ofA, ofB, together: pairCount }
        return goesWith(pair) ? [{ companionId, leverage: leverageOf(pair) }] : []
      })
      found.sort((a, b) => b.leverage - a.leverage || (a.companionId < b.companionId ? -1 : 1))
      const companionIds = found.slice(0, mostCompanions).map(({ companionId }) => companionId)
      return companionIds.length === 0 ? [] : [{ itemId, companionIds }]
    })
    .slice(0, mostGoodsWithCompanions)
}

/** Whether B is suggested with A. */
export function goesWith({ all, ofA, ofB, together }: PairCount): boolean {
  if (together < Math.max(fewestTogether, all / oneOfSales)) return false
  if (together < leastConfidence * ofA) return false
  if (all * together < leastLift * ofA * ofB) return false
  const expected = (ofA * ofB) / all
  const spread = expected * (1 - ofA / all) * (1 - ofB / all)
  return (together - expected) ** 2 >= leastChiSquare * spread
}

function leverageOf({ all, ofA, ofB, together }: PairCount): number {
  return all * together - ofA * ofB
}

function mostSold(baskets: readonly (readonly string[])[]): { itemId: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const basket of baskets) for (const itemId of basket) counts.set(itemId, (counts.get(itemId) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= fewestTogether)
    .map(([itemId, count]) => ({ itemId, count }))
    .sort((a, b) => b.count - a.count || (a.itemId < b.itemId ? -1 : 1))
    .slice(0, mostGoods)
}

/** Returns for each of the goods, by place, in how many sales each other was bought with it. */
function countPairs(baskets: readonly (readonly string[])[], placeOf: ReadonlyMap<string, number>) {
  const together = Array.from({ length: placeOf.size }, () => new Map<number, number>())
  for (const basket of baskets) {
    const places = basket.flatMap((itemId) => placeOf.get(itemId) ?? [])
    for (const a of places) {
      const withA = together[a]
      for (const b of places) if (a !== b) withA?.set(b, (withA.get(b) ?? 0) + 1)
    }
  }
  return together
}
