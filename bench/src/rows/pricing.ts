/** What a basket costs, worked out whole as after each scan: with and without promotions, large and small; and closing it. */
import {
  type Basket,
  closeTransaction,
  compilePromotions,
  type LineItem,
  makePromoter,
  must,
  type PricedBasket,
  type PricingRules,
  post,
  price,
} from '@kassa/kernel'
import { quantile } from '../measure/quantile.ts'
import type { Measurement, Row } from '../row.ts'
import { type Chance, makeChance } from '../shop/chance.ts'
import { readDemoItems } from '../shop/items.ts'
import { makePromotions } from '../shop/promotions.ts'
import { dutchRules, makeBasket } from '../shop/sales.ts'
import type { Stage } from '../stage/stage.ts'

const day = '2026-11-22'

export const pricing: Row = { name: 'pricing', measure }

async function measure(stage: Stage): Promise<Measurement[]> {
  const items = await readDemoItems()
  const chance = makeChance(7)
  const hundred = basketsOf(items, { lineCount: 100, count: 20, chance })
  const huge = basketsOf(items, { lineCount: 5000, count: 2, chance })
  const rulesWith = (count: number): PricingRules => {
    const { compiled, refused } = compilePromotions(makePromotions(items, count, chance))
    if (refused.length > 0) throw new Error(`a promotion was refused: ${refused[0]?.problem}`)
    return { ...dutchRules, promotions: makePromoter(compiled) }
  }
  const [thousand, tenThousand] = [rulesWith(1000), rulesWith(10_000)]
  const time = (baskets: readonly Basket[], rules: PricingRules, rounds: number) =>
    timeEach(baskets, stage.times(rounds), (basket) => pricedBy(basket, rules))
  const bare = time(hundred, dutchRules, 2000)
  const promoted = time(hundred, thousand, 5000)
  const byHand = timeEach(hundred, stage.times(2000), sumByHand)
  const name = 'the same basket without promotions'
  const of = (part: number, samples: readonly number[], what: string, baseline: readonly number[]) => ({
    ...{ what: `${what}, p${part * 100}`, unit: 'milliseconds' as const, figure: quantile(samples, part) },
    baseline: { name, figure: quantile(baseline, part) },
  })
  const atMostOne = { budget: { of: 'figure' as const, atMost: 1 } }
  return [
    { ...of(0.5, promoted, 'price(), 100 lines, 1,000 promotions', bare), ...atMostOne },
    { ...of(0.99, promoted, 'price(), 100 lines, 1,000 promotions', bare), ...atMostOne },
    of(0.5, time(hundred, tenThousand, 200), 'price(), 100 lines, 10,000 promotions', bare),
    of(0.5, time(huge, thousand, 20), 'price(), 5,000 lines, 1,000 promotions', time(huge, dutchRules, 20)),
    {
      ...of(0.5, bare, 'price(), 100 lines, no promotions', byHand),
      baseline: { name: 'the same lines summed by hand, no tax', figure: quantile(byHand, 0.5) },
      notes: [
        `${bytesPerCall(hundred, dutchRules)} kB are allocated per call, ${bytesPerCall(hundred, thousand)} kB with promotions.`,
      ],
    },
    closing(hundred, bare, stage),
  ]
}

function closing(baskets: readonly Basket[], bare: readonly number[], stage: Stage): Measurement {
  const priced = baskets.map((basket) => pricedBy(basket, dutchRules))
  const samples = timeEach(priced, stage.times(2000), (basket) => {
    const tenders = [{ type: 'cash' as const, amountMinor: Math.ceil(basket.totalMinor / 1000) * 1000 }]
    const identity = { transactionId: 't', receiptNumber: 1, operatorId: 'o', cashStepMinor: 5 }
    return post(closeTransaction({ ...identity, basket, tenders }))
  })
  return {
    ...{
      what: 'settle, close and post 100 lines, p50',
      unit: 'milliseconds',
      figure: quantile(samples, 0.5),
    },
    baseline: { name: 'pricing them', figure: quantile(bare, 0.5) },
  }
}

function basketsOf(
  items: readonly LineItem[],
  { lineCount, count, chance }: { lineCount: number; count: number; chance: Chance },
): Basket[] {
  return Array.from({ length: count }, () => makeBasket(items, lineCount, chance))
}

function pricedBy(basket: Basket, rules: PricingRules): PricedBasket {
  const outcome = price(basket, rules, day)
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  return outcome.basket
}

/** Returns the milliseconds of each round by the clock, as whoever waits for a price sees them; the first fifth is for the compiler, and
 *  not counted. The collection of garbage, and what a busy machine takes now and then, are in the slowest. */
function timeEach<Input>(
  inputs: readonly Input[],
  rounds: number,
  work: (input: Input) => unknown,
): number[] {
  const samples: number[] = []
  for (let round = -Math.ceil(rounds / 5); round < rounds; round += 1) {
    const input = must(inputs[Math.abs(round) % inputs.length], 'an input')
    const before = performance.now()
    work(input)
    const elapsedMs = performance.now() - before
    if (round >= 0) samples.push(elapsedMs)
  }
  return samples
}

/** Kilobytes that one call takes from the heap, in the middle of many: a collection between two looks makes one fall out. */
function bytesPerCall(baskets: readonly Basket[], rules: PricingRules): number {
  const samples = Array.from({ length: 50 }, (_, round) => {
    const basket = must(baskets[round % baskets.length], 'a basket')
    const before = process.memoryUsage().heapUsed
    pricedBy(basket, rules)
    return process.memoryUsage().heapUsed - before
  })
  return Math.round(
    quantile(
      samples.filter((bytes) => bytes > 0),
      0.5,
    ) / 1000,
  )
}

/** A loop such as anyone would write first: pieces times price, rounded to cents. */
function sumByHand({ lines }: Basket): number {
  let totalMinor = 0
  for (const { item, quantityMilli } of lines)
    totalMinor += Math.round((item.unitPriceE5 * quantityMilli) / 1_000_000)
  return totalMinor
}
