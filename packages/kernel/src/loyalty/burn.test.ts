import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PricedLine } from '../price/pricedBasket.ts'
import { coverOwed, payableWithPoints, pointsFor, pointsGivenFor, worthOf } from './burn.ts'

const centEach = { points: 1, amountMinor: 1 }
const hundredForHalf = { points: 100, amountMinor: 50 }
const threeForSeven = { points: 3, amountMinor: 7 }

test.each([
  [0, centEach, 0, 0],
  [250, centEach, 250, 250],
  [250, hundredForHalf, 500, 500],
  [10, threeForSeven, 5, 4],
  [14, threeForSeven, 6, 6],
])('%i cents at %o cost %i points and give %i', (amountMinor, value, cost, given) => {
  expect(pointsFor(amountMinor, value)).toBe(cost)
  expect(pointsGivenFor(amountMinor, value)).toBe(given)
})

const line = (grossMinor: number, role?: 'gift_card') => ({ grossMinor, ...(role && { role }) }) as PricedLine

test.each<[string, PricedLine[], number, number, number]>([
  ['all of it', [line(500)], 500, 9999, 500],
  ['as far as points go', [line(500)], 500, 300, 300],
  ['nothing of a gift card', [line(500), line(2500, 'gift_card')], 3000, 9999, 500],
  ['no more than is to be paid', [line(500), line(-400)], 100, 9999, 100],
  ['nothing where money goes back', [line(-500)], -500, 9999, 0],
  [
    'nothing where goods that come back pay for a gift card',
    [line(-500), line(2500, 'gift_card')],
    2000,
    9999,
    0,
  ],
])('points pay %s', (_, lines, totalMinor, availablePoints, expected) => {
  expect(payableWithPoints({ lines, totalMinor }, availablePoints, centEach)).toBe(expected)
})

test.each([
  [0, 500, centEach, { deductMinor: 0, coveredPoints: 0, stillOwedPoints: 0 }],
  [120, 500, centEach, { deductMinor: 120, coveredPoints: 120, stillOwedPoints: 0 }],
  [120, 50, centEach, { deductMinor: 50, coveredPoints: 50, stillOwedPoints: 70 }],
  [5, 500, threeForSeven, { deductMinor: 12, coveredPoints: 5, stillOwedPoints: 0 }],
  [5, 10, threeForSeven, { deductMinor: 10, coveredPoints: 4, stillOwedPoints: 1 }],
])('%i points owed, %i given back at %o', (owed, refundMinor, value, expected) => {
  expect(coverOwed(owed, refundMinor, value)).toEqual(expected)
})

const anyValue = fc.record({
  points: fc.integer({ min: 1, max: 500 }),
  amountMinor: fc.integer({ min: 1, max: 500 }),
})

test('nothing is made by going from points to money and back', () => {
  fc.assert(
    fc.property(anyValue, fc.nat(100_000), fc.nat(100_000), (value, points, amountMinor) => {
      expect(pointsFor(worthOf(points, value), value)).toBeLessThanOrEqual(points)
      expect(pointsGivenFor(amountMinor, value)).toBeLessThanOrEqual(pointsFor(amountMinor, value))
      const { deductMinor, coveredPoints, stillOwedPoints } = coverOwed(points, amountMinor, value)
      expect(deductMinor).toBeLessThanOrEqual(amountMinor)
      expect(coveredPoints + stillOwedPoints).toBe(points)
      expect(worthOf(coveredPoints, value)).toBeLessThanOrEqual(deductMinor)
    }),
  )
})

test('what is owed or given back is not below zero', () => {
  expect(() => coverOwed(-1, 5, centEach)).toThrow('below zero')
  expect(() => coverOwed(1, -5, centEach)).toThrow('below zero')
})
