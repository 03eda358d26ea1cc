import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderReceipt } from '../../printer/escpos/renderReceipt.ts'
import { exampleReceipt } from '../../testing/exampleReceipt.ts'
import { EscPosReader } from './escposCommands.ts'
import { PrintHead } from './printHead.ts'
import { textOf } from './receipt.ts'

const bytes = renderReceipt(exampleReceipt, { columns: 48, language: 'esc-pos', codepage: 'auto' })

function printed(parts: readonly Uint8Array[]): string {
  const reader = new EscPosReader()
  const head = new PrintHead()
  for (const part of parts) for (const command of reader.read(part)) head.print(command)
  return head.receipts.map((receipt) => `${textOf(receipt)} ${receipt.unknownCommands}`).join('\n')
}

test('it does not matter how the network cuts the bytes', () => {
  const whole = printed([bytes])
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 30 }), (cuts) => {
      const places = [0, ...cuts.sort((left, right) => left - right), bytes.length]
      const parts = places.slice(1).map((end, at) => bytes.slice(places[at], end))
      expect(printed(parts)).toBe(whole)
    }),
  )
  expect(printed(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toBe(whole)
})

test('a command that no printer has is noticed', () => {
  expect(printed([Uint8Array.of(0x1b, 0x7a, 0x41, 0x0a)])).toBe('A ESC z')
})

test('a code page that the printer lacks is noticed', () => {
  expect(printed([Uint8Array.of(0x1b, 0x74, 99, 0x41, 0x0a)])).toBe('? ESC t 99')
})
