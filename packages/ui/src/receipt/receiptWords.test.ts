/** Receipts say the same in four languages, and what the law wants said in its words. */
import { expect, it } from 'vitest'
import { catalogueFaults } from '../testing/catalogueFaults.ts'
import de from '../words/receipt/de.json'
import en from '../words/receipt/en.json'
import nl from '../words/receipt/nl.json'
import sv from '../words/receipt/sv.json'
import { receiptWordsIn } from './receiptWords.ts'

it('says the same in four languages', () => {
  expect(catalogueFaults({ nl, sv, en, de })).toEqual([])
})

it('names the currency beside the total, and is English where nobody translated it', () => {
  expect(receiptWordsIn('nl-BE', 'EUR').total).toBe('Totaal EUR')
  expect(receiptWordsIn('fr-FR', 'EUR').total).toBe('Total EUR')
})

it.each([
  [
    sv,
    [
      'Kopia',
      'ÖVNING',
      'EJ KVITTO',
      'Returkvitto',
      'Elektroniskt kassakvitto',
      'Omvänd betalningsskyldighet',
    ],
  ],
  [nl, ['Btw verlegd', 'Vrijgesteld van btw', 'Factuur']],
  [de, ['Steuerschuldnerschaft des Leistungsempfängers', 'Rechnung']],
  [en, ['Reverse charge', 'Invoice']],
])('says what the law wants said in its words', (words, expected) => {
  for (const sentence of expected) expect(Object.values(words)).toContain(sentence)
})
