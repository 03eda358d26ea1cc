/** Receipts speak the store's language, whoever sells, and name the currency once. */
import type { PrintedReceipt } from '@kassa/client'
import type { StoreRecord } from '@kassa/contract'
import type { RetailTransaction } from '@kassa/kernel'
import { expect, it } from 'vitest'
import { receiptDocument } from './receiptDocuments.ts'

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

function textOf(locale: string, kind: PrintedReceipt = 'original'): string {
  const people = { registerName: '1', operatorName: 'Anna', promotionNames: {} }
  const at = '2026-11-22T18:05:00+01:00'
  const input = { transaction: sold, at, proof: 'KASSA1:ABC', kind, store: { ...store, locale }, ...people }
  return JSON.stringify(receiptDocument(input)).replaceAll('\u00a0', ' ')
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

it('has no amount and no proof where it goes with a gift', () => {
  const gift = textOf('nl-NL', 'gift')
  expect(gift).toContain('Ruilbon')
  expect(gift).not.toMatch(/1,49|2,98|KASSA1|Totaal/)
})

it('names foreign cash in its own currency', () => {
  const rate = { from: 'SEK', to: 'EUR', numerator: 905, denominator: 10_000 }
  const foreign = { currency: 'SEK', amountMinor: 5525, rate }
  const paid = { ...sold, tenders: [{ type: 'cash' as const, amountMinor: 500, foreign }] }
  const people = { registerName: '1', operatorName: 'Anna', promotionNames: {} }
  const at = '2026-11-22T18:05:00+01:00'
  const document = receiptDocument({ transaction: paid, at, kind: 'original', store, ...people })
  const text = JSON.stringify(document).replaceAll('\u00a0', ' ')
  expect(text).toContain('Contant SEK')
  expect(text).toContain('55,25 SEK · 1 SEK = € 0,0905')
})
