/** When it is counted what goes with what: at night on the wall of the store, once. */
import { expect, test } from 'vitest'
import { isDue } from './countingCompanions.ts'

const timeZone = 'Europe/Amsterdam'
const at = (time: string) => Date.parse(`2026-11-23T${time}:00+01:00`)

test.each([
  ['03:59', undefined, false],
  ['04:00', undefined, true],
  ['04:59', undefined, true],
  ['05:00', undefined, false],
  ['04:40', '04:20', false],
])('at %s, counted at %s', (now, counted, expected) => {
  const atMs = counted === undefined ? undefined : at(counted)
  expect(isDue(at(now), { atMs, timeZone })).toBe(expected)
})

test('the next night it is counted again', () => {
  expect(isDue(at('04:00'), { atMs: at('04:20') - 24 * 60 * 60_000, timeZone })).toBe(true)
})
