import { expect, it } from 'vitest'
import { quickCash } from './quickCash.ts'

const euro = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5]

it.each([
  { due: 2345, amounts: [2345, 2500, 3000, 4000, 5000] },
  { due: 345, amounts: [345, 350, 400, 500, 1000] },
  { due: 11_880, amounts: [11_880, 12_000, 15_000, 20_000, 50_000] },
  { due: 5000, amounts: [5000, 6000, 10_000, 20_000, 50_000] },
  { due: -700, amounts: [-700] },
  { due: 0, amounts: [0] },
])('offers $amounts for $due', ({ due, amounts }) => {
  expect(quickCash(due, euro)).toEqual(amounts)
})
