/** A socket's path has room for about a hundred bytes, whatever the data directory is called. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortEnough } from './socketFolder.ts'

test('a short folder stays inside the data directory', () => {
  expect(shortEnough('/var/lib/kassa/postgres/socket', '/tmp')).toBe('/var/lib/kassa/postgres/socket')
})

test('any folder becomes one that fits, always the same, and different for different folders', () => {
  const folder = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => `/${text}`)
  fc.assert(
    fc.property(folder, folder, folder, (one, other, temporary) => {
      const short = shortEnough(one, temporary)
      expect(Buffer.byteLength(`${short}/.s.PGSQL.5432`)).toBeLessThan(104)
      expect(shortEnough(one, temporary)).toBe(short)
      if (one !== other) expect(shortEnough(other, temporary)).not.toBe(short)
    }),
  )
})
