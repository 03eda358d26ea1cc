import { expect, it } from 'vitest'
import { ageText } from './ageText.ts'

const minute = 60_000

it.each([
  [-5 * minute, 'now'],
  [59_999, 'now'],
  [minute, '1 min ago'],
  [59 * minute, '59 min ago'],
  [60 * minute, '1 hr ago'],
  [23 * 60 * minute, '23 hr ago'],
  [24 * 60 * minute, 'yesterday'],
  [72 * 60 * minute, '3 days ago'],
])('%d ms is %s', (ageMs, text) => {
  expect(ageText(ageMs, 'en-GB')).toBe(text)
})

it('speaks the language of the till', () => {
  expect(ageText(5 * minute, 'nl-NL')).toContain('5')
  expect(ageText(0, 'sv-SE')).toBe('nu')
})
