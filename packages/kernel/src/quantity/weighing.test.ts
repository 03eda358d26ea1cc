/** What is left of a weight without its packaging. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { netWeight } from './weighing.ts'

const grams = fc.integer({ min: 0, max: 15_000 })

it('sums to what lies there, and is never nothing or less', () => {
  fc.assert(
    fc.property(grams, grams, (grossMilli, tareMilli) => {
      const net = netWeight({ grossMilli, tareMilli })
      const isMore = grossMilli > tareMilli
      expect(net).toEqual(
        isMore ? { status: 'net', quantityMilli: grossMilli - tareMilli } : { status: 'nothing_left' },
      )
    }),
  )
})
