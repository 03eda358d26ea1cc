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

const stateOf = (pieces: number, valueMinor: number, lastCostMinor: number): CostState => ({
  ...{ quantityMilli: pieces * 1000, valueMinor, lastUnitCostE5: lastCostMinor * 1000 },
})

test.each<
  [what: string, from: CostState, pieces: number, costMinor: number, to: CostState, correctionMinor: number]
>([
  ['the first goods', nothing, 10, 250, stateOf(10, 2500, 250), 0],
  ['mixed with what is there', stateOf(10, 2500, 250), 10, 350, stateOf(20, 6000, 350), 0],
  ['for nothing', stateOf(10, 2500, 250), 10, 0, stateOf(20, 2500, 0), 0],
  ['into a shelf that is just nothing', stateOf(0, 0, 250), 4, 300, stateOf(4, 1200, 300), 0],
  // Two went out at 2.50 before any came; they turn out to cost 3.00 each: 1.00 more.
  ['after more went out than was there', stateOf(-2, -500, 250), 10, 300, stateOf(8, 2400, 300), 100],
  ['after more went out, and cheaper', stateOf(-2, -500, 250), 10, 200, stateOf(8, 1600, 200), -100],
  ['less than went out', stateOf(-5, -1250, 250), 2, 300, stateOf(-3, -900, 300), 250],
])('goods come in: %s', (_, from, pieces, costMinor, to, correctionMinor) => {
  expect(receive(from, pieces, costMinor * 1000)).toEqual({ state: to, correctionMinor })
})

test.each<[what: string, from: CostState, pieces: number, to: CostState, costMinor: number]>([
  ['at the average', stateOf(20, 6000, 350), 5, stateOf(15, 4500, 350), 1500],
  ['half a cent away from zero', stateOf(2, 5, 3), 1, stateOf(1, 2, 3), 3],
  ['the last takes the rest', stateOf(3, 1000, 333), 3, stateOf(0, 0, 333), 1000],
  ['more than is there, at the last cost', stateOf(2, 500, 300), 3, stateOf(-1, -400, 300), 900],
  ['none is there', stateOf(0, 0, 300), 2, stateOf(-2, -600, 300), 600],
  ['less than none is there', stateOf(-1, -300, 300), 1, stateOf(-2, -600, 300), 300],
  ['goods that come back, at the average of now', stateOf(2, 500, 300), -1, stateOf(3, 750, 300), -250],
  ['goods that come back to an nothing shelf', stateOf(0, 0, 300), -1, stateOf(1, 300, 300), -300],
  ['nothing', stateOf(2, 500, 300), 0, stateOf(2, 500, 300), 0],
])('goods go out: %s', (_, from, pieces, to, costMinor) => {
  expect(issue(from, pieces)).toEqual({ state: to, costMinor })
})

test('goods come in by an exact quantity at a cost', () => {
  const by = (quantityMilli: number, unitCostE5: number) => () =>
    receiveGoods(nothing, { quantityMilli, unitCostE5, currency: 'EUR' })
  expect(by(0, 100)).toThrow('goods come in at a cost')
  expect(by(-1000, 100)).toThrow('goods come in at a cost')
  expect(by(1000, -1)).toThrow('goods come in at a cost')
  expect(by(0.5, 100)).toThrow('quantityMilli is not an exact integer: 0.5')
  expect(() => issueGoods(nothing, { quantityMilli: 0.5, currency: 'EUR' })).toThrow(
    'quantityMilli is not an exact integer: 0.5',
  )
})
