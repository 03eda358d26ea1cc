import { sumExact } from '@kassa/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesLeft, nextPart, type SplitPlan } from './splitPlan.ts'

describe('equal parts', () => {
  it('are paid one after the other and sum to the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 1_000_000 }),
        fc.integer({ min: 2, max: 12 }),
        (total, count) => {
          const paid: number[] = []
          for (let turn = 0; turn < count; turn += 1) {
            const paidMinor = sumExact(paid)
            const part = nextPart({ type: 'equal', count }, { paidMinor, remainingMinor: total - paidMinor })
            expect(part).toMatchObject({ number: turn + 1, count })
            paid.push(part?.amountMinor ?? 0)
          }
          expect(sumExact(paid)).toBe(total)
          expect(Math.max(...paid) - Math.min(...paid)).toBeLessThanOrEqual(1)
          expect(nextPart({ type: 'equal', count }, { paidMinor: total, remainingMinor: 0 })).toBeUndefined()
        },
      ),
    )
  })

  it('that were paid in two tenders are completed before the next begins', () => {
    const plan: SplitPlan = { type: 'equal', count: 3 }
    expect(nextPart(plan, { paidMinor: 40, remainingMinor: 260 })).toEqual({
      ...{ amountMinor: 60, number: 1, count: 3 },
    })
  })
})

describe('by line', () => {
  const plan: SplitPlan = {
    type: 'lines',
    groups: [
      { lineIds: ['a', 'b'], amountMinor: 500 },
      { lineIds: ['c'], amountMinor: 200 },
    ],
  }

  it('each pays for what was chosen, and never more than is due', () => {
    expect(nextPart(plan, { paidMinor: 0, remainingMinor: 1000 })).toMatchObject({
      amountMinor: 500,
      number: 1,
    })
    expect(nextPart(plan, { paidMinor: 500, remainingMinor: 500 })).toMatchObject({
      amountMinor: 200,
      number: 2,
    })
    expect(nextPart(plan, { paidMinor: 700, remainingMinor: 300 })).toBeUndefined()
    expect(nextPart(plan, { paidMinor: 0, remainingMinor: 100 })).toMatchObject({ amountMinor: 100 })
  })

  it('a line is chosen once', () => {
    const lines = ['a', 'b', 'c', 'd'].map((lineId) => ({ lineId }))
    expect(linesLeft(lines, plan)).toEqual([{ lineId: 'd' }])
    expect(linesLeft(lines, undefined)).toHaveLength(4)
  })
})
