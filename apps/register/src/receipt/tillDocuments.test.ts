/** Reports and movement receipts speak the store's language, whoever counts. */
import type { StoreRecord } from '@kassa/contract'
import { makeTillReport, must, type TillEvent, tillPeriods } from '@kassa/kernel'
import { expect, it } from 'vitest'
import { movementDocument, reportDocument } from './tillDocuments.ts'

const store: StoreRecord = {
  name: 'Amsterdam',
  address: ['Damrak 1'],
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  locale: 'nl-NL',
  currency: 'EUR',
  pricesIncludeTax: true,
  taxRounding: 'document',
  cashStepMinor: 5,
  denominationsMinor: [1000],
}
const at = '2026-11-22T18:05:00+01:00'
const by = { shiftId: 's', operatorId: 'o' }
const tenNotes = [{ currency: 'EUR', denominations: [{ valueMinor: 1000, count: 10 }] }]
const day: TillEvent[] = [
  { type: 'shift_opened', ...by, floats: tenNotes },
  { type: 'paid_out', ...by, currency: 'EUR', amountMinor: 1250, reason: 'stamps' },
  { type: 'till_counted', shiftId: 's', counts: tenNotes },
  { type: 'z_reported' },
]
const textOf = (document: object) => JSON.stringify(document).replaceAll('\u00a0', ' ')

it.each([
  ['nl-NL', ['Z-rapport Nr. 1', 'Beginkas', '87,50', 'Kasverschil', 'Geholpen door Anna', '18:05']],
  ['sv-SE', ['Z-dagrapport Nr 1', 'Växelkassa', 'Grand total', 'Lådöppningar', 'Kvittokopior']],
  ['de-DE', ['Z-Bericht Nr. 1', 'Wechselgeldbestand', 'Kassendifferenz']],
  ['en-GB', ['Z report No. 1', 'Float', 'Difference', '12.50']],
])('reports a day in the language of %s', (locale, expected) => {
  const period = must(tillPeriods(day, { currency: 'EUR' })[0], 'a period')
  const head = {
    companyName: 'Amsterdam',
    storeName: 'Amsterdam',
    registerName: '1',
    at,
    operatorName: 'Anna',
  }
  const report = makeTillReport(period, { kind: 'z', head })
  const text = textOf(reportDocument(report, { store: { ...store, locale } }))
  for (const words of expected) expect(text).toContain(words)
})

it('says of cash that moved how much, why and who', () => {
  const movement = { type: 'paid_out', ...by, currency: 'EUR', amountMinor: 1250, reason: 'stamps' } as const
  const text = textOf(
    movementDocument(movement, {
      store,
      at,
      registerName: '1',
      movementNumber: 8,
      staffNames: { o: 'Anna' },
    }),
  )
  for (const words of ['12,50 EUR', 'stamps', 'Nr. 8', 'Anna', 'Handtekening']) expect(text).toContain(words)
})
