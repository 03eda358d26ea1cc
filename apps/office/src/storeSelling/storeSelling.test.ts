import type { StoreSelling } from '@kassa/contract'
import { expect, test } from 'vitest'
import { type LabelDraft, readSelling, type SellingDraft, sellingDraftOf } from './storeSelling.ts'

const amsterdam = { currency: 'EUR', locale: 'nl-NL' }
const price = { pattern: '22IIIIVMMMMMC', decimals: 2, measure: 'price' as const, currency: 'EUR' }
const weight = { pattern: '23IIIIIMMMMMC', decimals: 3, measure: 'quantity' as const, unit: 'kg' as const }
const all: StoreSelling = {
  inStoreCodes: [price, weight, { ...price, pattern: '24IIIIVMMMMMC', currency: 'SEK' }],
  discountReasons: ['Damaged', 'Last one'],
  returnReasons: ['Does not fit'],
  returnLimitMinor: 123_450,
  lockAfterMinutes: 5,
  depositPercent: 25,
}

test.each([{}, all, { returnLimitMinor: 0 }])('is read as it was written: %j', (selling) => {
  expect(readSelling(sellingDraftOf(selling, amsterdam), amsterdam)).toEqual({ status: 'read', selling })
})

const label = (part: Partial<LabelDraft>): LabelDraft => ({
  ...{ pattern: price.pattern, measure: 'price', decimals: '2', currency: 'EUR' },
  ...part,
})

test.each([
  ['length', label({ pattern: '22IIIIVMMMMMMMC' })],
  ['parts', label({ pattern: '22IMIIVMMMMMC' })],
  ['decimals', label({ decimals: '3' })],
  ['measure_check_digit', label({ pattern: '22IIIVMMMMMMC' })],
  ['prefix', label({ pattern: '22IIIIIMMMMMC' })],
] as const)('a label is not saved for its %s', (fault, wrong) => {
  const labels = fault === 'prefix' ? [label({}), wrong] : [wrong]
  const draft = { ...sellingDraftOf({}, amsterdam), labels }
  const faults = new Map([[labels.length - 1, fault]])
  expect(readSelling(draft, amsterdam)).toEqual({ status: 'wrong', wrong: { labels: faults } })
})

test.each<Partial<SellingDraft>>([
  { discountReasons: 'x'.repeat(61) },
  { returnReasons: Array.from({ length: 13 }, (_, place) => `Reason ${place}`).join('\n') },
  { returnLimit: 'ten' },
  { returnLimit: '-1' },
  { lockAfter: '0' },
  { lockAfter: '2.5' },
  { lockAfter: 'soon' },
])('is not saved with %j', (change) => {
  const [field = ''] = Object.keys(change)
  const read = readSelling({ ...sellingDraftOf({}, amsterdam), ...change }, amsterdam)
  expect(read).toEqual({ status: 'wrong', wrong: { labels: new Map(), [field]: true } })
})
