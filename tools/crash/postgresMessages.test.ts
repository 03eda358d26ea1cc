/** Messages are found however the stream is cut. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endsAnswer, MessageReader, statementIn } from './postgresMessages.ts'

function message(type: string, text: string): Buffer {
  const body = Buffer.from(text, 'latin1')
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(type), length, body])
}

const stream = [
  message('', '\0\x03\0\0user\0kassa\0\0'),
  message('Q', 'begin\0'),
  message('P', 'lock_head\0select seq\0\0\0'),
  message('B', '\0lock_head\0\0\0'),
  message('S', ''),
]

test('a client’s stream is cut into the same messages wherever its chunks end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (lengths) => {
      const reader = new MessageReader({ isClient: true })
      const whole = Buffer.concat(stream)
      const found = []
      for (let at = 0, turn = 0; at < whole.length; turn += 1) {
        const length = lengths[turn % lengths.length] ?? 1
        found.push(...reader.take(whole.subarray(at, at + length)))
        at += length
      }
      expect(found.map(({ bytes }) => bytes)).toEqual(stream)
      expect(found.map(({ type }) => type)).toEqual(['', 'Q', 'P', 'B', 'S'])
      expect(found.map(statementIn)).toEqual([undefined, 'begin', 'lock_head', 'lock_head', undefined])
    }),
  )
})

test('a server’s stream has a letter from the first message on', () => {
  const [ready] = new MessageReader({ isClient: false }).take(message('Z', 'I'))
  expect(ready && endsAnswer(ready)).toBe(true)
})
