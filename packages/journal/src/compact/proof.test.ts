import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSignedBy, sign } from '../identity/key.ts'
import { makeTestDevice } from '../testDevice.ts'
import { fromBase45, toBase45 } from './base45.ts'
import { makeProof, makeReceiptProof, readableProof, readProof } from './proof.ts'

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
  const { text, hash, signature } = signed
  expect(read).toEqual({ text, hash, signature, signedText: text, isMasked: false })
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

test('a receipt names a gift card by its last digits only, and its till answers for that', async () => {
  const device = await makeTestDevice()
  const number = '97123412341234123477'
  const body = {
    type: 'retail_transaction',
    lines: [
      { ...line(0), role: 'gift_card', serials: [number] },
      { ...line(1), serials: ['SN-1'] },
    ],
    tenders: [{ type: 'store_credit', accountId: number, amountMinor: 100 }],
  }
  const { signed } = await device.append({ kind: 'retail_transaction', body })
  expect(readableProof(signed)).toBeUndefined()
  const proof = (await makeReceiptProof(signed, (text) => sign(device.privateKey, text))) ?? ''
  expect(proof).toMatch(/^KASSA2:/)
  const read = await readProof(proof)
  expect(read?.isMasked).toBe(true)
  expect(read?.text).not.toContain(number)
  expect(read?.text).toContain('"serials":["********3477"]')
  expect(read?.text).toContain('"accountId":"********3477"')
  expect(read?.text).toContain('"serials":["SN-1"]')
  expect(await isSignedBy(device.publicKeyHandle, read?.signedText ?? '', read?.signature ?? '')).toBe(true)
  // No journal can take it for an entry.
  expect(await isSignedBy(device.publicKeyHandle, read?.text ?? '', read?.signature ?? '')).toBe(false)
})

test('a sale without stored value is carried as it was signed, by till and server alike', async () => {
  const device = await makeTestDevice()
  const { signed } = await device.append({ kind: 'retail_transaction', body: { lines: [line(0)] } })
  const proof = await makeReceiptProof(signed, async () => 'unused')
  expect(proof).toBe(makeProof(signed))
  expect(readableProof(signed)).toBe(proof)
})
