/** An address says which sale it is of, and nobody makes one without the sale's signature. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64Url } from '../entry/hash.ts'
import { makePageAddress, readPageAddress } from './pageAddress.ts'

const signature = fc.uint8Array({ minLength: 64, maxLength: 64 }).map(toBase64Url)

test('an address comes back as what it was made of, in 64 characters that need no escape', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), signature, (tenant, transactionId, signed) => {
      const address = makePageAddress({ tenant, transactionId, signature: signed })
      expect(address).toMatch(/^[A-Za-z0-9_-]{64}$/)
      expect(readPageAddress(address)).toEqual({ tenant, transactionId, key: expect.any(String) })
      // Sixteen bytes are a little more than 21 of its characters.
      expect(readPageAddress(address)?.key.slice(0, 21)).toBe(signed.slice(0, 21))
    }),
  )
})

test.each(['', 'a'.repeat(63), 'a'.repeat(65), `${'a'.repeat(63)}!`, '../'.repeat(21).padEnd(64, 'a')])(
  '%s is no address',
  (text) => expect(readPageAddress(text)).toBeUndefined(),
)
