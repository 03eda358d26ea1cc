/** Baskets that meet more promotions than the search has steps for, or more pieces than groups are looked for in. */
import { expect, test } from 'vitest'
import { applyPromotions } from './applyPromotions.ts'
import { compilePromotions } from './compile.ts'
import { solveInTurn } from './inTurn.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import { hopesOf, searchContest } from './search.ts'
import { context } from './testing/anyPromotions.ts'
import { contestIn, line, nForM, offer, only, percentOff } from './testing/contests.ts'

const promote = (lines: PromotionLine[], promotions: Promotion[]) =>
  applyPromotions(lines, compilePromotions(promotions).compiled, context)

/** Lines of which each promotion names two thirds for each of its two slots: nearly every line is in every group. */
function tangle(name: string, count: number, pieces: number, groups: number): [PromotionLine[], Promotion[]] {
  const ids = Array.from({ length: count }, (_, index) => `${name} ${index}`)
  const promotions = Array.from({ length: groups }, (_, group) => {
    const slots = [0, 1].map((slot) => ({
      goods: only(...ids.filter((__, index) => (index + slot + group) % 3 !== 0)),
      pieces: 2,
    }))
    const ratePpm = 300_000 + 10_000 * group
    return offer(`${name} group ${group}`, { type: 'group_percent_off', slots, ratePpm })
  })
  return [ids.map((id, index) => line(id, pieces, 150 + 37 * index)), promotions]
}

/** The steps of the search, or undefined where 20,000 do not suffice. */
function stepsFor(lines: PromotionLine[], promotions: Promotion[]): number | undefined {
  const contest = contestIn(lines, promotions)
  const purse = { steps: 20_000 }
  const solution = searchContest(contest, purse, solveInTurn(contest))
  return solution === undefined ? undefined : 20_000 - purse.steps
}

test('a basket that takes too many steps gets the way in turn, and is told how much better another might be', () => {
  const [lines, promotions] = tangle('a', 8, 3, 3)
  expect(stepsFor(lines, promotions)).toBeUndefined()
  const contest = contestIn(lines, promotions)
  const inTurnMinor = solveInTurn(contest).discountMinor
  const outcome = promote(lines, promotions)
  expect(outcome.discountMinor).toBe(-inTurnMinor)
  expect(outcome).toMatchObject({
    status: 'search_bounded',
    maybeMoreMinor: (hopesOf(contest)[0] ?? 0) - inTurnMinor,
  })
  expect(outcome.maybeMoreMinor).toBeGreaterThan(0)
  const reversed = promote([...lines].reverse(), [...promotions].reverse())
  expect(reversed.discountMinor).toBe(outcome.discountMinor)
})

test('one basket has one purse of steps', () => {
  const [lines, promotions] = tangle('a', 12, 2, 4)
  const [others, otherPromotions] = tangle('b', 12, 2, 4)
  expect(stepsFor(lines, promotions)).toBeGreaterThan(10_000)
  expect(promote(lines, promotions).status).toBe('best')
  expect(promote([...lines, ...others], [...promotions, ...otherPromotions]).status).toBe('search_bounded')
})

test('what might be more counts from the best of all ways', () => {
  const [lines, promotions] = tangle('a', 8, 3, 3)
  // The way in turn takes off 20.79, and no way more than 21.72.
  expect(promote(lines, promotions)).toMatchObject({ discountMinor: -2079, maybeMoreMinor: 93 })
  const withAlone = (amountMinor: number) => {
    const alone = { type: 'document_amount_off', amountMinor, combines: 'basket_alone' }
    const { status, discountMinor, maybeMoreMinor } = promote(lines, [...promotions, offer('alone', alone)])
    return [status, discountMinor, maybeMoreMinor]
  }
  expect(withAlone(500)).toEqual(['search_bounded', -2079, 93])
  expect(withAlone(2100)).toEqual(['search_bounded', -2100, 72])
  expect(withAlone(2172)).toEqual(['best', -2172, 0])
  expect(withAlone(2500)).toEqual(['best', -2500, 0])
})

test('a line of very many pieces', () => {
  const threeForTwo = nForM('three', 3, 2)
  expect(promote([line('tea', 9000, 300)], [threeForTwo])).toMatchObject({
    ...{ status: 'best', discountMinor: -900_000 },
  })
  // In no group, and nothing is known of those that there might be: it could all be free.
  expect(promote([line('tea', 90_000, 300)], [threeForTwo])).toMatchObject({
    ...{ status: 'search_bounded', discountMinor: 0, maybeMoreMinor: 27_000_000 },
  })
  expect(promote([line('tea', 90_000, 300)], [threeForTwo, percentOff('tenth', 10)])).toMatchObject({
    ...{ status: 'search_bounded', discountMinor: -2_700_000, maybeMoreMinor: 24_300_000 },
  })
})
