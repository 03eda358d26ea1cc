/** Whatever was signed comes back byte for byte, from every program that ever packed it. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionary1 } from './dictionary1.ts'
import { momentOf, packText, unpackText, withText } from './packText.ts'

const writer = {
  tenant: '01930000-0000-7000-8000-000000000001',
  device: '01930000-0000-7000-8000-000000000003',
}

const texts = [
  [
    '{"at":"2026-11-23T01:35:28.108+01:00","body":{"changeMinor":0,"currency":"EUR","lines":[{"grossMinor":199,"ite',
    'mId":"01a205d4-48c8-77e9-aff3-bd45240ff747","name":"Party Pizza Dish Blue Polkadot","quantityMilli":1000,"sku"',
    ':"22345","taxCode":"NL-21","taxMinor":35,"tracksStock":true,"unit":"piece","unitPriceE5":199000},{"grossMinor"',
    ':447,"itemId":"01a205d4-48ca-77b8-b2ac-bdb836a09185","name":"Set Of 60 I Love London Cake Cases","quantityMill',
    'i":3000,"sku":"23309","taxCode":"NL-21","taxMinor":78,"tracksStock":true,"unit":"piece","unitPriceE5":149000}]',
    ',"operatorId":"01a205d4-48d9-7e28-875b-b8ea4f4989e5","receiptNumber":1,"roundingMinor":0,"taxes":[{"netMinor":',
    '2512,"ratePpm":210000,"taxCode":"NL-21","taxMinor":527}],"tenders":[{"amountMinor":3039,"attemptId":"01a205d4-',
    '48eb-739f-88bf-58cf8fe5159b","authorisationCode":"123456","lastDigits":"4242","scheme":"Visa","terminalReferen',
    'ce":"8000123456","type":"card"}],"totalMinor":3039,"transactionId":"01a205d4-48eb-707f-8234-fd5e48d75c9c","typ',
    'e":"retail_transaction"},"device":"01930000-0000-7000-8000-000000000003","incarnation":1,"kind":"retail_transa',
    'ction","prev":"957c7d3710a1b4ab3e08c8ed8aa6fd0b8bfebce31877208b375feed78e906c7f","seq":3,"store":"01930000-000',
    '0-7000-8000-000000000002","tenant":"01930000-0000-7000-8000-000000000001","totals":{"returnsMinor":0,"salesMin',
    'or":3039},"v":1}',
  ].join(''),
  [
    '{"at":"2026-11-23T01:35:28.110+01:00","body":{"operatorId":"01a205d4-48d9-7e28-875b-b8ea4f4989e5","reason":"sa',
    'le"},"device":"01930000-0000-7000-8000-000000000003","incarnation":1,"kind":"drawer_opened","prev":"e83bb394c7',
    'afcde1b471781dcbf42e9a93052a9e44d5da6e8b0806681fbca2c8","seq":6,"store":"01930000-0000-7000-8000-000000000002"',
    ',"tenant":"01930000-0000-7000-8000-000000000001","totals":{"returnsMinor":0,"salesMinor":5879},"v":1}',
  ].join(''),
]
const ids = Buffer.from(`${writer.tenant}${writer.device}`.replaceAll('-', ''), 'hex')

/** As the database hands it out: behind the ids of its row. */
const kept = (text: string) => Buffer.concat([ids, packText(text, writer)])

test('every text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unpackText(kept(text))).toBe(text.toWellFormed())
    }),
  )
  for (const text of texts) expect(unpackText(kept(text))).toBe(text)
})

test('entries take less than half of their length', () => {
  const sum = (lengths: number[]) => lengths.reduce((total, length) => total + length, 0)
  const packed = sum(texts.map((text) => packText(text, writer).length))
  expect(packed / sum(texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(0.5)
})

test('what was packed before is read by every later program: a dictionary never changes', () => {
  expect(createHash('sha256').update(dictionary1).digest('hex')).toBe(
    '53ff7b00fd8adbc63eae0c61a3f421c606bf37d248a9f051e9fb28ed5a2d9dd4',
  )
  const packed = Buffer.from(
    'Aa2YXUpDMRBGt5INRJKZ5M6kj9YXoWBBN5BJJigt3AerYFcvF6ltb39s1Q2EOSTfyZeMrAT45PwE4wT4xjs+cNQvs+pT2o8ruFiDDVzYEmmyuTW0UkOE4FqjQNvUDJX2w8xf1uts7l5en83t8k3NvF8ucu1X5zMFgOHgMhqdToxXR8unY7EPgU5AZkskbAVysVKFscsueY5byEddmYdmOmfuzax/VzPrh/eDmeaFmmkePpQOQHEXFNGlH0CJrwcN6ZhGdthqsqTAlimKFdYcWkicNB6qxh9zzTG9QPRwpWIi0FnLoMO03w12GFQsYWqWWZqNXBo3jT4mOdEf/HCqunGLCBDgws4w5PN7kVFN2NPf19hjBY5Gd9QsAwbbatTAlWJJ5WJN/k0f51SaIhWqSN5lLyELquPCWjnnrlUnLE2lKHomAseCFJtqJdbkukJto2LcuviCYWHX1//r3GE3Nl7/BA==',
    'base64',
  )
  expect(unpackText(Buffer.concat([ids, packed]))).toBe(texts[0])
})

test('damaged bytes are no error: whoever checks the hash finds them', () => {
  const packed = kept(texts[0] ?? '')
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(packed)
      damaged[at] = (damaged[at] ?? 0) ^ flip
      unpackText(damaged)
    }),
  )
  expect(unpackText(Buffer.of())).toBe('')
  expect(unpackText(Buffer.concat([ids, Buffer.of(9, 1, 2)]))).toBe('')
  expect(unpackText(packed.subarray(0, 60))).toBe('')
})

test('a row gets its text; its moment is where every text has it', () => {
  const text = texts[0] ?? ''
  expect(withText({ seq: 1, packed: kept(text) })).toEqual({ seq: 1, text })
  expect(momentOf(kept(text))).toBe(JSON.parse(text).at)
})
