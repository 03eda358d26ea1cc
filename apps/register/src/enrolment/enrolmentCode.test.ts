/** A code is found in whatever a person types, pastes or scans. */
import { expect, it } from 'vitest'
import { enrolmentCodeIn, isWholeCode } from './enrolmentCode.ts'

it.each([
  ['abcd2345', 'ABCD-2345'],
  ['ABCD-2345', 'ABCD-2345'],
  [' abcd 2345 ', 'ABCD-2345'],
  ['http://localhost:7300/register/#code=ABCD-2345', 'ABCD-2345'],
  ['#code=abcd-2345', 'ABCD-2345'],
  ['ab', 'AB'],
  ['abcd', 'ABCD'],
  ['abcd-2', 'ABCD-2'],
  ['ABCD-23456', 'ABCD-2345'],
  ['', ''],
])('finds in %o the code %s', (text, code) => {
  expect(enrolmentCodeIn(text)).toBe(code)
})

it('knows when a code is whole', () => {
  expect(isWholeCode('ABCD-2345')).toBe(true)
  expect(isWholeCode('ABCD-234')).toBe(false)
})
