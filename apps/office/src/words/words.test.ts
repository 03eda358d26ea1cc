/** The four catalogues say the same things. */
import { catalogueFaults } from '@kassa/ui/testing'
import { expect, test } from 'vitest'
import de from './de.json'
import en from './en.json'
import nl from './nl.json'
import sv from './sv.json'

test('every language has every word, with the same placeholders and its own plural forms', () => {
  expect(catalogueFaults({ nl, sv, en, de })).toEqual([])
})
