/** What must hold of any day at any register. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTillTotals } from './merge.ts'
import { tillPeriods, tillTotals } from './period.ts'
import { advanceRegister, freshRegister, openPeriod } from './register.ts'
import { makeTillReport } from './report.ts'
import { shiftCash } from './shift.ts'
import { newRegister } from './standing.ts'
import { anyEvent } from './testing/tillEvents.ts'
import { emptyTillTotals } from './totals.ts'

const stretch = (...shiftIds: string[]) => fc.array(anyEvent(...shiftIds), { maxLength: 25 })
const day = stretch('early', 'late')
const reports = fc.constantFrom({ type: 'x_reported' } as const, { type: 'z_reported' } as const)
const life = fc.array(fc.oneof({ weight: 4, arbitrary: anyEvent('early', 'late') }, reports), {
  maxLength: 40,
})
const inEuro = { currency: 'EUR' }

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

test('totals of a day are the totals of its parts, wherever it is cut', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      const [ofA, ofB, ofC] = [a, b, c].map((events) => tillTotals(events, 'EUR'))
      if (ofA === undefined || ofB === undefined || ofC === undefined) throw new Error('three parts')
      const whole = tillTotals([...a, ...b, ...c], 'EUR')
      expect(mergeTillTotals(mergeTillTotals(ofA, ofB), ofC)).toEqual(whole)
      expect(mergeTillTotals(ofA, mergeTillTotals(ofB, ofC))).toEqual(whole)
      expect(mergeTillTotals(emptyTillTotals('EUR'), whole)).toEqual(whole)
    }),
  )
})

test('registers that know nothing of each other add up in any order', () => {
  fc.assert(
    fc.property(stretch('one'), stretch('two'), (one, two) => {
      const [ofOne, ofTwo] = [tillTotals(one, 'EUR'), tillTotals(two, 'EUR')]
      expect(mergeTillTotals(ofOne, ofTwo)).toEqual(mergeTillTotals(ofTwo, ofOne))
    }),
  )
})

test('it makes no difference how the events of two registers are interleaved', () => {
  fc.assert(
    fc.property(stretch('one'), stretch('two'), fc.array(fc.boolean()), (one, two, turns) => {
      const [left, right] = [[...one], [...two]]
      const mixed = turns.flatMap((isLeft) => (isLeft ? left : right).splice(0, 1))
      const interleaved = tillTotals([...mixed, ...left, ...right], 'EUR')
      expect(interleaved).toEqual(mergeTillTotals(tillTotals(one, 'EUR'), tillTotals(two, 'EUR')))
    }),
  )
})

test('perpetual totals grow by what the Z reports say, and never fall', () => {
  fc.assert(
    fc.property(life, (events) => {
      const periods = tillPeriods(events, inEuro)
      const last = periods.at(-1)?.after.perpetualTotals
      expect(last?.salesMinor).toBe(sumOf(periods.map(({ totals }) => totals.sales.amountMinor)))
      expect(last?.returnsMinor).toBe(sumOf(periods.map(({ totals }) => totals.returns.amountMinor)))
      periods.forEach(({ before, after, number }, index) => {
        expect(number).toBe(index + 1)
        expect(before).toEqual(periods[index - 1]?.after ?? newRegister)
        expect(after.perpetualTotals.salesMinor).toBeGreaterThanOrEqual(before.perpetualTotals.salesMinor)
        expect(after.perpetualTotals.returnsMinor).toBeGreaterThanOrEqual(before.perpetualTotals.returnsMinor)
      })
    }),
  )
})

test('an X report leaves no trace, and shows what the Z report will', () => {
  fc.assert(
    fc.property(life, (events) => {
      const withoutX = events.filter(({ type }) => type !== 'x_reported')
      expect(tillPeriods(events, inEuro)).toEqual(tillPeriods(withoutX, inEuro))
      const open = tillPeriods(events, inEuro).at(-1)
      const ended = tillPeriods([...events, { type: 'z_reported' }], inEuro).at(-2)
      if (open === undefined || ended === undefined) throw new Error('a register has a period')
      const head = {
        companyName: 'Toys',
        storeName: 'Utrecht',
        registerName: '1',
        at: '2026-11-22T18:00:00+01:00',
      }
      const x = makeTillReport(open, { kind: 'x', head })
      expect(makeTillReport(ended, { kind: 'z', head })).toEqual({ ...x, kind: 'z', number: ended.number })
    }),
  )
})

test('a register may be carried on from where it stood', () => {
  fc.assert(
    fc.property(life, life, (earlier, later) => {
      const ended = [...earlier, { type: 'z_reported' } as const]
      const before = tillPeriods(ended, inEuro).at(-1)?.before ?? newRegister
      const whole = tillPeriods([...ended, ...later], inEuro)
      const carriedOn = tillPeriods(later, { ...inEuro, before })
      expect(carriedOn).toEqual(whole.slice(-carriedOn.length))
    }),
  )
})

test('sales are the sum of their groups, their taxes and their tenders', () => {
  fc.assert(
    fc.property(day, (events) => {
      const totals = tillTotals(events, 'EUR')
      const netMinor = totals.sales.amountMinor - totals.returns.amountMinor
      expect(sumOf(totals.groups.map((group) => group.salesMinor - group.returnsMinor))).toBe(netMinor)
      expect(sumOf(totals.taxes.map((tax) => tax.netMinor + tax.taxMinor))).toBe(netMinor)
      const { roundingMinor, tips, forfeitedMinor } = totals
      expect(sumOf(totals.tenders.map((tender) => tender.amountMinor))).toBe(
        netMinor + roundingMinor + tips.amountMinor + forfeitedMinor,
      )
    }),
  )
})

test('what was counted less what was expected then is the difference, whatever moves later', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom('early', 'late'), (before, later, shiftId) => {
      const count = (count: number) => ({ valueMinor: 100, count })
      const counted = {
        type: 'till_counted' as const,
        shiftId,
        counts: [{ currency: 'EUR', denominations: [count(12)] }],
      }
      const cashAt = (events: typeof before) =>
        shiftCash(tillTotals(events, 'EUR'), shiftId).find(({ currency }) => currency === 'EUR')
      const expectedMinor = cashAt(before)?.expectedMinor ?? 0
      const uncounted = later.filter(({ type }) => type !== 'till_counted')
      expect(cashAt([...before, counted])?.differenceMinor).toBe(1200 - expectedMinor)
      expect(cashAt([...before, counted, ...uncounted])?.differenceMinor).toBe(1200 - expectedMinor)
    }),
  )
})

test('a register carried on event by event stands where the fold of its life puts it', () => {
  fc.assert(
    fc.property(life, (events) => {
      const state = events.reduce(advanceRegister, freshRegister('EUR'))
      const opensInKronor = events.some(
        (event) => event.type === 'shift_opened' && event.floats[0]?.currency === 'SEK',
      )
      fc.pre(!opensInKronor)
      expect(openPeriod(state)).toEqual(tillPeriods(events, inEuro).at(-1))
    }),
  )
})
