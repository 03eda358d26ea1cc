import type { StoreTenders } from '@kassa/contract'
import { describe, expect, it } from 'vitest'
import { draftOf, readDraft } from './tenders.ts'

const amsterdam = { currency: 'EUR', locale: 'nl-NL' }

const all: StoreTenders = {
  giftCard: { validMonths: 36, mostMinor: 25_000 },
  storeCredit: {},
  houseAccount: {},
  tips: { percents: [5, 10] },
  offlineMostMinor: 5000,
  vouchers: [{ name: 'Stadsbon' }, { name: 'Boekenbon' }],
  cheque: {},
  foreignCash: [{ currency: 'USD', unitPriceE5: 91_250 }],
}

describe('what a store takes', () => {
  it.each([{}, all, { offlineMostMinor: 0 }, { giftCard: {} }])(
    'is read as it was written: %j',
    (tenders) => {
      expect(readDraft(draftOf(tenders, amsterdam), amsterdam)).toEqual({ status: 'ok', tenders })
    },
  )

  it('is typed with the marks of the reader', () => {
    const draft = draftOf(all, amsterdam)
    expect(draft).toMatchObject({
      mostAmount: '250,00',
      offlineAmount: '50,00',
      vouchers: 'Stadsbon\nBoekenbon',
    })
    expect(draft.foreign).toEqual([{ currency: 'USD', rate: '0,9125' }])
  })

  it.each([
    { change: { validMonths: '0' }, field: 'validMonths' },
    { change: { validMonths: 'many' }, field: 'validMonths' },
    { change: { mostAmount: '0' }, field: 'mostAmount' },
    { change: { offlineAmount: 'ten' }, field: 'offlineAmount' },
    { change: { tipPercents: '5, 10, 15, 20, 25' }, field: 'tipPercents' },
    { change: { tipPercents: '0' }, field: 'tipPercents' },
    { change: { tipPercents: '7.5' }, field: 'tipPercents' },
    { change: { vouchers: 'x'.repeat(61) }, field: 'vouchers' },
    { change: { foreign: [{ currency: 'EUR', rate: '1' }] }, field: 'foreign' },
    { change: { foreign: [{ currency: 'US', rate: '1' }] }, field: 'foreign' },
    { change: { foreign: [{ currency: 'USD', rate: '0' }] }, field: 'foreign' },
  ])('is not saved with $change', ({ change, field }) => {
    const draft = { ...draftOf(all, amsterdam), ...change }
    expect(readDraft(draft, amsterdam)).toEqual({ status: 'wrong', fields: [field] })
  })

  it('has each voucher once, and no row that was left empty', () => {
    const draft = {
      ...draftOf({}, amsterdam),
      vouchers: 'A\n\n A \nB',
      foreign: [{ currency: '', rate: '' }],
    }
    expect(readDraft(draft, amsterdam)).toEqual({
      status: 'ok',
      tenders: { vouchers: [{ name: 'A' }, { name: 'B' }] },
    })
  })
})
