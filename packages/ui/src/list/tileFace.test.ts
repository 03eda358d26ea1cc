// A tile's face is the same everywhere and uses all hues.
import { expect, it } from 'vitest'
import { hueOf, initialsOf } from './tileFace.ts'

it.each([
  ['White hanging heart', 'WH'],
  ['bunting', 'B'],
  ['3 tier cakestand', 'TC'],
  ['6 X 9', 'X'],
  ['4711', '4'],
  ['“Ångström” kaffe', 'ÅK'],
  ['50’s paper chain', 'PC'],
  ['', ''],
])('%s stands as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

it('keeps the hue of a key and spreads keys over all hues', () => {
  expect(hueOf('kitchen')).toBe(hueOf('kitchen'))
  const hues = new Set(Array.from({ length: 100 }, (_, at) => hueOf(`category ${at}`)))
  expect(hues.size).toBe(8)
})
