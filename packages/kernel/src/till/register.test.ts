import { expect, test } from 'vitest'
import type { TillEvent } from './event.ts'
import { advanceRegister, endedPeriod, freshRegister, openPeriod } from './register.ts'
import { saleOf } from './testing/tillEvents.ts'

const opened = (shiftId: string, currency = 'EUR'): TillEvent => ({
  ...{ type: 'shift_opened', shiftId, operatorId: 'anna' },
  floats: [{ currency, denominations: [] }],
})
const closed = (shiftId: string): TillEvent => ({ type: 'shift_closed', shiftId })
const sale: TillEvent = {
  ...{ type: 'retail_transaction', shiftId: 's1' },
  transaction: saleOf([{ unitPriceE5: 1_000_000, quantityMilli: 1000, taxCategory: 'standard' }]),
}
const after = (events: readonly TillEvent[]) => events.reduce(advanceRegister, freshRegister('EUR'))

test('knows which shift is open, and forgets it when that shift is closed and no other', () => {
  expect(after([]).openShift).toBeUndefined()
  expect(after([opened('s1')]).openShift).toEqual({ shiftId: 's1', operatorId: 'anna' })
  expect(after([opened('s1'), closed('s0')]).openShift).toMatchObject({ shiftId: 's1' })
  expect(after([opened('s1'), closed('s1')]).openShift).toBeUndefined()
})

test('a Z report begins the next period where the last one ended', () => {
  const day = after([opened('s1'), sale, closed('s1')])
  const { after: standing } = endedPeriod(day)
  expect(standing).toMatchObject({ zNumber: 1, perpetualTotals: { salesMinor: 1000, returnsMinor: 0 } })
  const next = advanceRegister(day, { type: 'z_reported' })
  expect(openPeriod(next)).toMatchObject({ number: 2, before: standing, totals: { sales: { count: 0 } } })
})

test('a period counts in the currency of its first money; another one waits for the next period', () => {
  const inKronor = after([opened('s1', 'SEK')])
  expect(inKronor.totals.currency).toBe('SEK')
  expect(advanceRegister(inKronor, sale)).toEqual(inKronor)
  const nextPeriod = advanceRegister(inKronor, { type: 'z_reported' })
  expect(advanceRegister(nextPeriod, sale).totals).toMatchObject({ currency: 'EUR', sales: { count: 1 } })
})
