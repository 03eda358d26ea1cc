/** What a basket of a hundred lines costs, worked out whole as after each scan. */
import { type Basket, must, price } from '@kassa/kernel'
import { quantile } from '../measure/quantile.ts'
import type { Measurement, Row } from '../row.ts'
import { makeChance } from '../shop/chance.ts'
import { readDemoItems } from '../shop/items.ts'
import { dutchRules, makeBasket } from '../shop/sales.ts'
import type { Stage } from '../stage/stage.ts'

const lineCount = 100
const day = '2026-11-22'

export const pricing: Row = { name: 'pricing', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const items = await readDemoItems()
  const chance = makeChance(7)
  const baskets = Array.from({ length: 20 }, () => makeBasket(items, lineCount, chance))
  const rounds = stage.times(2000)
  const priceMs: number[] = []
  const byHandMs: number[] = []
  for (let round = -rounds / 5; round < rounds; round += 1) {
    const basket = must(baskets[Math.abs(round) % baskets.length], 'a basket')
    const priced = timed(() => price(basket, dutchRules, day))
    const byHand = timed(() => sumByHand(basket))
    const { result } = priced
    if (result.status !== 'priced' || result.basket.totalMinor !== byHand.result)
      throw new Error('the two sums differ')
    // The first fifth is for the compiler.
    if (round < 0) continue
    priceMs.push(priced.spentMs)
    byHandMs.push(byHand.spentMs)
  }
  return [0.5, 0.99].map((part) => ({
    what: `price() of a 100-line basket, p${part * 100}`,
    ...{ unit: 'milliseconds', figure: quantile(priceMs, part) },
    baseline: { name: 'the same lines summed by hand, no tax', figure: quantile(byHandMs, part) },
    budget: { of: 'figure', atMost: 1 },
    ...(part === 0.5 ? {} : { notes: ['There are no promotions yet; the budget is for 1,000 of them.'] }),
  }))
}

/** Processor time, not time on the clock: one call is far shorter than what a busy machine takes from it now and then. */
function timed<Result>(work: () => Result): { result: Result; spentMs: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, spentMs: (user + system) / 1000 }
}

/** A loop such as anyone would write first: pieces times price, rounded to cents. */
function sumByHand({ lines }: Basket): number {
  let totalMinor = 0
  for (const { item, quantityMilli } of lines)
    totalMinor += Math.round((item.unitPriceE5 * quantityMilli) / 1_000_000)
  return totalMinor
}
