import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CostState, issueGoods, marginOf, postCost, receiveGoods } from './cost.ts'

const nothing: CostState = { quantityMilli: 0, valueMinor: 0, lastUnitCostE5: 0 }
const currency = 'EUR'
const receive = (state: CostState, pieces: number, unitCostE5: number) =>
  receiveGoods(state, { quantityMilli: pieces * 1000, unitCostE5, currency })
const issue = (state: CostState, pieces: number) =>
  issueGoods(state, { quantityMilli: pieces * 1000, currency })

test('ten at 1.00 and ten at 2.00 cost 1.50 each', () => {
  const { state } = receive(receive(nothing, 10, 100_000).state, 10, 200_000)
  expect(state).toEqual({ quantityMilli: 20_000, valueMinor: 3000, lastUnitCostE5: 200_000 })
  expect(issue(state, 5)).toMatchObject({
    costMinor: 750,
    state: { quantityMilli: 15_000, valueMinor: 2250 },
  })
  expect(marginOf({ grossMinor: 1210, taxMinor: 210 }, 750)).toBe(250)
})

test('what comes back does so at the average of now', () => {
  const { state } = receive(nothing, 10, 150_000)
  expect(issue(state, -2)).toMatchObject({
    costMinor: -300,
    state: { quantityMilli: 12_000, valueMinor: 1800 },
  })
})

test('what is sold before it came in costs what it cost last, and is put right when it comes', () => {
  const short = issue(receive(nothing, 1, 100_000).state, 3)
  expect(short).toEqual({
    costMinor: 300,
    state: { quantityMilli: -2000, valueMinor: -200, lastUnitCostE5: 100_000 },
  })
  expect(receive(short.state, 5, 120_000)).toEqual({
    state: { quantityMilli: 3000, valueMinor: 360, lastUnitCostE5: 120_000 },
    correctionMinor: 40,
  })
  expect(receive(short.state, 1, 120_000)).toEqual({
    state: { quantityMilli: -1000, valueMinor: -120, lastUnitCostE5: 120_000 },
    correctionMinor: 40,
  })
})

test('goods come in, at a cost', () => {
  expect(() => receive(nothing, 0, 1)).toThrow('come in')
  expect(() => receive(nothing, 1, -1)).toThrow('come in')
  expect(receive(nothing, 1, 0).state.valueMinor).toBe(0)
})

test('the entries of a cost sum to zero; no cost, no entries', () => {
  expect(postCost(750, { itemId: 'i', currency })).toEqual([
    { account: 'cost_of_goods', detail: 'i', currency, amountMinor: 750 },
    { account: 'inventory', detail: 'i', currency, amountMinor: -750 },
  ])
  expect(postCost(0, { itemId: 'i', currency })).toEqual([])
})

test('value received = value sold + value left + corrections, always; nothing left is worth nothing', () => {
  const step = fc.record({
    pieces: fc.integer({ min: 1, max: 30 }),
    costE5: fc.nat(900_000),
    isSale: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state = nothing
      let [received, sold, corrected] = [0, 0, 0]
      for (const { pieces, costE5, isSale } of steps) {
        const before = state.valueMinor
        if (isSale) {
          const issued = issue(state, pieces)
          sold += issued.costMinor
          state = issued.state
        } else {
          const arrived = receive(state, pieces, costE5)
          corrected += arrived.correctionMinor
          received += arrived.state.valueMinor - before + arrived.correctionMinor
          state = arrived.state
        }
        if (state.quantityMilli === 0) expect(state.valueMinor).toBe(0)
      }
      expect(received).toBe(sold + state.valueMinor + corrected)
    }),
  )
})
