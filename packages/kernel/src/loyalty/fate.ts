/**
 * What became of a customer's sales, by all that is known today: what came back, at which tier each was made, and what went on from
 * goods to those taken in exchange. Worked out from the whole set each time, so that the way there is nothing: a tier that returned
 * goods had reached was never held.
 */
import { carriedIntoSales } from './carry.ts'
import { addBack, type Carried, type LoyaltyReturn, type LoyaltySale, nothingBack } from './sale.ts'
import { type Fate, standingOf } from './standing.ts'
import { type DaySpend, type SpendSums, sumSpends, tierOn } from './tier.ts'

export type SaleFate = Fate & {
  sale: LoyaltySale
  /** In the order in which they were made. */
  returns: readonly LoyaltyReturn[]
  tierId?: string
}

const nothingCarried: Carried = { unearningMinor: 0, pointsMinor: 0 }

/** Returns what became of each sale of the customer, in the order of time. Sales of others are looked at where goods of theirs were
 *  exchanged; what goods that nobody knows pay for in exchange counts as paid by something that earns nothing.
 *  Requires: one sale and one return per id.   Ensures: independent of the order of sales and returns. */
export function fatesOf(
  sales: readonly LoyaltySale[],
  returns: readonly LoyaltyReturn[],
  customerId: string,
): SaleFate[] {
  const inTime = [...sales].sort(byTime)
  const bySale = new Map<string, LoyaltyReturn[]>(inTime.map(({ transactionId }) => [transactionId, []]))
  for (const one of [...returns].sort(byTime)) bySale.get(one.originalId)?.push(one)
  const backs = new Map([...bySale].map(([id, own]) => [id, own.reduce(addBack, nothingBack)]))
  const carried = carriedIntoSales(inTime, backs)
  const fates = inTime
    .filter((sale) => sale.customerId === customerId)
    .map((sale) => {
      const { transactionId: id } = sale
      const back = backs.get(id) ?? nothingBack
      return {
        sale,
        returns: bySale.get(id) ?? [],
        back,
        carried: carried.get(id) ?? nothingCarried,
        tierPpm: 0,
      }
    })
  const spends = spendsOf(fates)
  const sums = new Map<number, SpendSums>()
  return fates.map((fate) => {
    const { at, tierRules } = fate.sale
    if (tierRules === undefined) return fate
    const own = sums.get(tierRules.windowMonths) ?? sumSpends(spends, tierRules)
    sums.set(tierRules.windowMonths, own)
    const { tier } = tierOn(at.slice(0, 10), own, tierRules)
    return tier === undefined ? fate : { ...fate, tierPpm: tier.additionalPpm, tierId: tier.tierId }
  })
}

/** Returns what was spent on each day and kept. */
export function spendsOf(fates: readonly SaleFate[]): DaySpend[] {
  const byDay = new Map<string, number>()
  for (const fate of fates) {
    const day = fate.sale.at.slice(0, 10)
    byDay.set(day, (byDay.get(day) ?? 0) + standingOf(fate.sale, fate).spentMinor)
  }
  return [...byDay]
    .map(([day, spentMinor]) => ({ day, spentMinor }))
    .filter(({ spentMinor }) => spentMinor > 0)
}

function byTime(a: { at: string; transactionId: string }, b: { at: string; transactionId: string }): number {
  return `${a.at} ${a.transactionId}` < `${b.at} ${b.transactionId}` ? -1 : 1
}
