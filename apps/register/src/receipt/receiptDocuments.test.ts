/** Receipts speak the store's language, whoever sells, and name the currency once. */
import type { StoreRecord } from '@kassa/contract'
import { makeTillReport, type RetailTransaction, type TillEvent, tillPeriods } from '@kassa/kernel'
import { expect, it } from 'vitest'
import de from '../words/receipt/de.json'
import en from '../words/receipt/en.json'
import nl from '../words/receipt/nl.json'
import sv from '../words/receipt/sv.json'
import { receiptDocuments } from './receiptDocuments.ts'

const store: StoreRecord = {
  name: 'Amsterdam',
  address: ['Voorbeeldstraat 1'],
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  locale: 'nl-NL',
  currency: 'EUR',
  pricesIncludeTax: true,
  taxRounding: 'document',
  cashStepMinor: 5,
  denominationsMinor: [1000],
}

const sold: RetailTransaction = {
  type: 'retail_transaction',
  transactionId: 't',
  receiptNumber: 7,
  operatorId: 'o',
  currency: 'EUR',
  lines: [
    {
      ...{ itemId: 'i', sku: '1', name: 'Globe', unit: 'piece' as const, quantityMilli: 2000 },
      ...{ unitPriceE5: 149_000, grossMinor: 298, taxMinor: 52, taxCode: 'high', tracksStock: true },
    },
  ],
  taxes: [{ taxCode: 'high', ratePpm: 210_000, netMinor: 246, taxMinor: 52 }],
  tenders: [{ type: 'cash', amountMinor: 500 }],
  totalMinor: 298,
  roundingMinor: 2,
  changeMinor: 200,
}

function textOf(locale: string, kind: 'original' | 'copy' = 'original'): string {
  const people = { registerName: '1', operatorName: 'Anna' }
  const at = '2026-11-22T18:05:00+01:00'
  const input = { transaction: sold, at, proof: 'KASSA1:ABC', kind, store: { ...store, locale }, ...people }
  return JSON.stringify(receiptDocuments.document(input)).replaceAll('\u00a0', ' ')
}

it.each([
  ['nl-NL', ['Totaal EUR', 'Afronding contant', 'Wisselgeld', '2 × € 1,49', '18:05', '21%']],
  ['sv-SE', ['Totalt EUR', 'Öresavrundning', 'Växel', '18:05', '21 %']],
  ['de-DE', ['Summe EUR', 'Rundung bar', 'Rückgeld', '18:05']],
  ['en-GB', ['Total EUR', 'Cash rounding', 'Change', '2 × €1.49']],
  ['fr-FR', ['Total EUR', 'Cash rounding']],
])('prints in the language of %s', (locale, expected) => {
  for (const words of expected) expect(textOf(locale)).toContain(words)
})

it('carries the proof, and says where it is a copy', () => {
  expect(textOf('nl-NL')).toContain('"type":"qr","data":"KASSA1:ABC"')
  expect(textOf('nl-NL', 'copy')).toContain('"kind":"copy"')
  expect(textOf('nl-NL', 'copy')).toContain('Kopie')
})

it('names foreign cash in its own currency', () => {
  const rate = { from: 'SEK', to: 'EUR', numerator: 905, denominator: 10_000 }
  const foreign = { currency: 'SEK', amountMinor: 5525, rate }
  const paid = { ...sold, tenders: [{ type: 'cash' as const, amountMinor: 500, foreign }] }
  const people = { registerName: '1', operatorName: 'Anna' }
  const at = '2026-11-22T18:05:00+01:00'
  const document = receiptDocuments.document({ transaction: paid, at, kind: 'original', store, ...people })
  const text = JSON.stringify(document).replaceAll('\u00a0', ' ')
  expect(text).toContain('Contant SEK')
  expect(text).toContain('55,25 SEK · 1 SEK = € 0,0905')
})

const opened: TillEvent = {
  ...{ type: 'shift_opened', shiftId: 's', operatorId: 'o' },
  floats: [{ currency: 'EUR', denominations: [{ valueMinor: 1000, count: 10 }] }],
}
const [period] = tillPeriods(
  [opened, { type: 'retail_transaction', shiftId: 's', transaction: sold }, { type: 'z_reported' }],
  { currency: 'EUR' },
)

it.each([
  ['nl-NL', ['Z-rapport Nr. 1', 'Beginkas', 'Contant', '103,00', 'Betaalmiddelen']],
  ['sv-SE', ['Z-dagrapport Nr 1', 'Växelkassa', 'Grand total', 'Lådöppningar', 'Kvittokopior']],
  ['de-DE', ['Z-Bericht Nr. 1', 'Wechselgeldbestand', 'Zahlungsarten']],
  ['en-GB', ['Z report No. 1', 'Float', 'Tenders']],
])('reports a day in the language of %s', async (locale, expected) => {
  if (period === undefined) throw new Error('a period')
  const { reportDocument, movementDocument } = await receiptDocuments.till()
  const at = '2026-11-22T18:05:00+01:00'
  const head = { companyName: 'Toys BV', storeName: 'Amsterdam', registerName: '1', at }
  const report = makeTillReport(period, { kind: 'z', head })
  const inLanguage = { ...store, locale }
  const text = JSON.stringify(reportDocument(report, { store: inLanguage })).replaceAll('\u00a0', ' ')
  for (const words of expected) expect(text).toContain(words)
  const movement = { type: 'paid_out', shiftId: 's', operatorId: 'o', currency: 'EUR' } as const
  const slip = movementDocument(
    { ...movement, amountMinor: 1250, reason: 'stamps' },
    { store: inLanguage, at, registerName: '1', movementNumber: 8 },
  )
  expect(JSON.stringify(slip)).toMatch(/12[.,]50 EUR/)
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
