/** Laws of promotions: the best is found, the order of lines is nothing, every cent is accounted for. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPromotions } from './applyPromotions.ts'
import { compilePromotions } from './compile.ts'
import { paidByPiece, refundOf } from './paid.ts'
import type { Promotion, PromotionLine } from './promotion.ts'
import { anyBasket, anyPromotions, context, couponsFor } from './testing/anyPromotions.ts'
import { mostOff } from './testing/bruteForce.ts'

// `npm run test:mutation` runs these laws thousands of times: there a tenth of the baskets must do.
const runs = (count: number) => (process.env.MUTATED_FOLDER === undefined ? count : count / 10)

function promote(lines: PromotionLine[], promotions: Promotion[], given = promotions) {
  const { compiled, refused } = compilePromotions(given)
  expect(refused).toEqual([])
  return applyPromotions(lines, compiled, { ...context, coupons: couponsFor(promotions) })
}

test('nothing takes off more than the way that is found: tried against every way', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(anyBasket(4), anyPromotions(4), (lines, promotions) => {
      const outcome = promote(lines, promotions)
      const rights = new Map(couponsFor(promotions).map((one) => [one.promotionId, one.usesLeft]))
      expect(-outcome.discountMinor || 0).toBe(mostOff(lines, promotions, rights))
      expect(outcome.status).toBe('best')
    }),
    { numRuns: runs(1500) },
  )
})

// Any amount, so that pieces of a line may differ by a cent.
const anyOddBasket = anyBasket(6).chain((lines) =>
  fc
    .array(fc.nat(2), { minLength: lines.length, maxLength: lines.length })
    .map((odd) =>
      lines.map((line, index) => ({ ...line, amountMinor: line.amountMinor + (odd[index] ?? 0) })),
    ),
)

test('the order of lines changes nothing', { timeout: 60_000 }, () => {
  const shuffled = anyOddBasket.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
  )
  fc.assert(
    fc.property(shuffled, anyPromotions(6), ([lines, other], promotions) => {
      const one = promote(lines, promotions)
      const two = promote(other, promotions, [...promotions].reverse())
      const byId = [...two.lines].sort((a, b) => (a.lineId < b.lineId ? -1 : 1))
      expect({ ...two, lines: byId }).toEqual(one)
    }),
    { numRuns: runs(500) },
  )
})

test('every cent is accounted for, nothing falls below its floor, and returns give back what was paid', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyOddBasket, anyPromotions(6), (lines, promotions) => {
      const outcome = promote(lines, promotions)
      const sum = (amounts: readonly { amountMinor: number }[]) =>
        amounts.reduce((total, { amountMinor }) => total + amountMinor, 0)
      let off = 0
      outcome.lines.forEach((line, index) => {
        const { floorMinor = 0, quantityMilli, unit } = lines[index] as PromotionLine
        expect(line.promotedMinor).toBe(line.amountMinor + sum(line.adjustments) + line.documentMinor)
        expect(line.promotedMinor).toBeGreaterThanOrEqual(Math.min(floorMinor, line.amountMinor))
        for (const { amountMinor, explain } of line.adjustments) {
          expect(amountMinor).toBeLessThan(0)
          expect(-amountMinor).toBeLessThanOrEqual(explain.onMinor)
        }
        const parts = outcome.documentAdjustments.flatMap((one) => one.parts)
        expect(sum(parts.filter(({ lineId }) => lineId === line.lineId))).toBe(line.documentMinor)
        off += line.promotedMinor - line.amountMinor
        if (unit === 'piece')
          expect(paidByPiece({ ...line, quantityMilli }).reduce((total, paid) => total + paid, 0)).toBe(
            line.promotedMinor,
          )
      })
      for (const { amountMinor, parts } of outcome.documentAdjustments) expect(sum(parts)).toBe(amountMinor)
      expect(off).toBe(outcome.discountMinor)
      for (const { couponId, uses } of outcome.usedCoupons) {
        const coupon = couponsFor(promotions).find((one) => one.couponId === couponId)
        expect(uses).toBeLessThanOrEqual(coupon?.usesLeft ?? 0)
      }
    }),
    { numRuns: runs(500) },
  )
})

test('in whatever parts a line comes back, its refunds sum to what was paid', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.nat(100_000), parts, (promotedMinor, amounts) => {
      const quantityMilli = amounts.reduce((sum, part) => sum + part, 1)
      let returned = 0
      let refunded = 0
      for (const part of [...amounts, 1]) {
        const outcome = refundOf({ promotedMinor, quantityMilli }, returned, part)
        if (outcome.status !== 'refundable') throw new Error(outcome.status)
        expect(outcome.refundMinor).toBeGreaterThanOrEqual(0)
        returned += part
        refunded += outcome.refundMinor
      }
      expect(refunded).toBe(promotedMinor)
      const more = refundOf({ promotedMinor, quantityMilli }, returned, 1)
      expect(more).toEqual({ status: 'exceeds_what_was_bought', leftMilli: 0 })
    }),
  )
})
