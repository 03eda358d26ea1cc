import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSignedBy } from '../identity/key.ts'
import { makeTestDevice } from '../testDevice.ts'
import { fromBase45, toBase45 } from './base45.ts'
import { makeProof, readProof } from './proof.ts'

test.each([
  // RFC 9285 §4.3 and §4.4
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('%s is %s in base45', (text, encoded) => {
  expect(toBase45(new TextEncoder().encode(text))).toBe(encoded)
  expect(new TextDecoder().decode(fromBase45(encoded))).toBe(text)
})

test.each(['A', 'ab', ':::', '::'])('%s is not base45', (text) => {
  expect(fromBase45(text)).toBeUndefined()
})

test('any bytes come back', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(fromBase45(toBase45(bytes))).toEqual(bytes)))
})

const line = (index: number) => ({
  ...{
    itemId: `0193${index}c7e-1111-7abc-8def-0123456789ab`,
    name: 'White Hanging Heart T-Light Holder',
    sku: '85123A',
  },
  ...{
    grossMinor: 349,
    quantityMilli: 1000,
    taxCode: 'NL-21',
    taxMinor: 61,
    tracksStock: true,
    unit: 'piece',
  },
  unitPriceE5: 349_000,
})

test('a receipt proves itself: the sale of five lines fits a QR code and comes back byte for byte, still signed', async () => {
  const device = await makeTestDevice()
  const body = { type: 'retail_transaction', lines: [0, 1, 2, 3, 4].map(line), currency: 'EUR' }
  const { signed } = await device.append({ kind: 'retail_transaction', body })
  const proof = makeProof(signed) ?? ''
  expect(proof).toMatch(/^KASSA1:[0-9A-Z $%*+\-./:]+$/)
  expect(proof.length).toBeLessThan(1000)
  const read = await readProof(proof)
  expect(read).toEqual({ text: signed.text, hash: signed.hash, signature: signed.signature })
  expect(await isSignedBy(device.publicKeyHandle, read?.text ?? '', read?.signature ?? '')).toBe(true)
})

test('a sale too long for one code has no proof; what is no proof reads as none', async () => {
  const device = await makeTestDevice()
  const noise = Array.from({ length: 400 }, (_, index) => ({ id: index * 7919 * 104_729 }))
  const { signed } = await device.append({ kind: 'retail_transaction', body: { noise } })
  expect(makeProof(signed)).toBeUndefined()
  for (const text of [
    '',
    'KASSA1:',
    'KASSA2:ABC',
    `KASSA1:${toBase45(new Uint8Array(80))}`,
    'https://example.org',
  ]) {
    expect(await readProof(text)).toBeUndefined()
  }
})
