// The ui's own catalogues are complete, and the check sees each kind of fault that it names.
import { expect, it } from 'vitest'
import type { Catalogue } from '../words/catalogue.ts'
import de from '../words/catalogues/de.json'
import en from '../words/catalogues/en.json'
import nl from '../words/catalogues/nl.json'
import sv from '../words/catalogues/sv.json'
import { catalogueFaults } from './catalogueFaults.ts'

const GOOD: Catalogue = {
  pay: 'Pay {{amount}}',
  basket: { lines_one: 'One line', lines_other: '{{count}} lines' },
}
const withSwedish = (swedish: Catalogue) => catalogueFaults({ nl: GOOD, sv: swedish, en: GOOD, de: GOOD })

it('finds nothing in the words of the components', () => {
  expect(catalogueFaults({ nl, sv, en, de })).toEqual([])
})

it('finds nothing in catalogues that agree', () => {
  expect(withSwedish(GOOD)).toEqual([])
})

it.each<[string, Catalogue]>([
  ['sv: pay is missing', { basket: GOOD.basket ?? '' }],
  ['sv: more is not in English', { ...GOOD, more: 'Mer' }],
  ['sv: pay is empty', { ...GOOD, pay: ' ' }],
  ['sv: pay has other placeholders than English (amount)', { ...GOOD, pay: 'Betala {{belopp}}' }],
  ['sv: basket.lines_other is missing', { ...GOOD, basket: { lines_one: 'En rad' } }],
  ['sv: plural basket.lines is missing', { ...GOOD, basket: {} }],
  [
    'sv: basket.lines_few is a form that this language does not have',
    { ...GOOD, basket: { lines_one: 'En rad', lines_few: 'Några rader', lines_other: '{{count}} rader' } },
  ],
  [
    'sv: basket.lines is both a plain key and a plural',
    { ...GOOD, basket: { lines: 'Rader', lines_one: 'En rad', lines_other: '{{count}} rader' } },
  ],
])('finds: %s', (fault, swedish) => {
  expect(withSwedish(swedish)).toContain(fault)
})
