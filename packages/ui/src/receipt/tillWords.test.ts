/** Reports say the same in four languages. */
import { expect, it } from 'vitest'
import { catalogueFaults } from '../testing/catalogueFaults.ts'
import de from '../words/till/de.json'
import en from '../words/till/en.json'
import nl from '../words/till/nl.json'
import sv from '../words/till/sv.json'
import { tillWordsIn } from './tillWords.ts'

it('says the same in four languages', () => {
  expect(catalogueFaults({ nl, sv, en, de })).toEqual([])
})

it.each([
  ['nl-BE', nl],
  ['sv-SE', sv],
  ['fr-FR', en],
])('speaks the language of %s', (locale, words) => {
  expect(tillWordsIn(locale)).toEqual(words)
})
