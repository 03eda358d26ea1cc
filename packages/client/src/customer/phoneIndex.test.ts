import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digitsOf, digitsToFind, isPhoneLike, isSamePhone, PhoneIndex } from './phoneIndex.ts'

it.each([
  ['+31 6 1234 5678', '31612345678'],
  ['(06) 12-34.56', '6123456'],
  ['0046 8 123', '468123'],
])('%s is kept as %s', (phone, digits) => {
  expect(digitsOf(phone)).toBe(digits)
})

it.each([
  ['0612', true],
  ['+46 70', true],
  ['12', false],
  ['anna', false],
  ['3 cups', false],
])('%s is a phone number: %s', (typed, isOne) => {
  expect(isPhoneLike(typed)).toBe(isOne)
})

it.each([
  ['+31 6 1234 5678', '06-12345678', true],
  ['0031612345678', '+31612345678', true],
  ['06-12345678', '06-12345679', false],
  ['5678', '06-12345678', false],
  ['', '', false],
])('%s and %s are one number: %s', (a, b, isOne) => {
  expect(isSamePhone(a, b)).toBe(isOne)
  expect(isSamePhone(b, a)).toBe(isOne)
})

it('finds whoever is kept with or without the country, however that was typed', () => {
  const phones = new PhoneIndex(['+31 6 1234 5678', '06-12345678', '+46 70 123 45 67', ''].map(digitsOf))
  const found = (typed: string) => digitsToFind(typed).flatMap((digits) => phones.rowsWith(digits, 10))
  expect(found('0612345678')).toEqual([0, 1])
  expect(new Set(found('+31612345678'))).toEqual(new Set([0, 1]))
  expect(found('5678')).toEqual([0, 1])
  expect(found('070123')).toEqual([2])
})

// A run of figures is never found over the border of two numbers, and never left out.
it('finds exactly the numbers that have the figures in one run', () => {
  const digits = fc.string({ unit: fc.constantFrom('1', '2', '3'), maxLength: 6 })
  fc.assert(
    fc.property(
      fc.array(digits),
      fc.string({ unit: fc.constantFrom('1', '2', '3'), minLength: 1, maxLength: 4 }),
      (all, wanted) => {
        const expected = all.flatMap((one, row) => (one.includes(wanted) ? [row] : []))
        expect(new PhoneIndex(all).rowsWith(wanted, all.length + 1)).toEqual(expected)
      },
    ),
  )
})
