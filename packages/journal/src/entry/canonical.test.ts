import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize, type Json } from './canonical.ts'

test.each<[Json, string]>([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ b: undefined, a: 2 }, '{"a":2}'],
  // RFC 8785 §3.2.2.2: control characters are escaped, everything else stands as it is.
  ['€$\u000F\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
  // RFC 8785 §3.2.3: keys sort by UTF-16 code units.
  [
    { '€': 1, '\r': 2, '\uFB33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\uFB33":3}',
  ],
])('%j', (value, text) => {
  expect(canonicalize(value)).toBe(text)
})

test.each([0.1, NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53])(
  '%d has no single writing and is refused',
  (value) => {
    expect(() => canonicalize({ value })).toThrow('not an exact integer')
  },
)

test('half of a surrogate pair is refused: no UTF-8 bytes stand for it', () => {
  expect(() => canonicalize({ name: 'a\uD83D' })).toThrow('surrogate')
})

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((value) => value || 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
  ),
})).value as fc.Arbitrary<Json>

test('reading it back gives the value, writing that gives the same text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalize(value)
      expect(canonicalize(JSON.parse(text))).toBe(text)
    }),
  )
})
