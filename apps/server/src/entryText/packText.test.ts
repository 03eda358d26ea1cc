/** Whatever was signed comes back byte for byte, from every program that ever packed it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionary1 } from './dictionary1.ts'
import { momentOf, packText, unpackText, withText } from './packText.ts'

const recorded = JSON.parse(
  readFileSync(
    new URL('../../../../packages/journal/src/entry/recorded/version1.json', import.meta.url),
    'utf8',
  ),
) as { identity: { tenant: string; device: string }; entries: { text: string }[] }
const writer = recorded.identity
const texts = recorded.entries.map(({ text }) => text)
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
    'Aa2X2w7BQBRFf8UPkDNnOu3UG2UkVNymLV5kDh11SRAa4us9iLg+SPiDvbNXdrJeXglRg18GKAOUAODtox7VqxpmyXESmWEtLnZUQP083xSndW57jUF2qm710p7DYK+0SEaDuWp2d6t8pCjbDcMo1PE5yesqXohDGshxuzmO5BGx36q8G51erNcF9jTub6U/KOV1fe66mPrGmBnnDjokiEsSyBjzU0HODJklwcl4rucxLqwnUomWSSMlOcalGz3sjs8XSfERsf9iAjcOLw==',
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
