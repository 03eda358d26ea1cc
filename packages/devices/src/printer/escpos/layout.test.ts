import type { ReceiptBlock } from '@kassa/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleReceipt } from '../../testing/exampleReceipt.ts'
import { layOut, type PaperLine } from './layout.ts'

function linesOf(block: ReceiptBlock, columns = 32): string[] {
  return layOut({ kind: 'sale', language: 'en', blocks: [block] }, columns).map(textOf)
}

function textOf(line: PaperLine): string {
  return line.type === 'qr' ? line.data : line.text
}

test('an amount stands at the right edge of the first line of its label', () => {
  expect(
    linesOf({
      type: 'line',
      label: 'A label that is longer than its line',
      detail: '2 × 1,00',
      amount: '2,00',
    }),
  ).toEqual(['A label that is longer than 2,00', 'its line', '  2 × 1,00'])
})

test('large print is wide only where it fits', () => {
  const total = (label: string) =>
    layOut(
      { kind: 'sale', language: 'en', blocks: [{ type: 'line', label, amount: '€ 72,85', size: 'large' }] },
      32,
    )[0]
  expect(total('Total')).toMatchObject({ text: 'Total    € 72,85', widthFactor: 2, heightFactor: 2 })
  expect(total('Gesamtbetrag')).toMatchObject({ widthFactor: 1, heightFactor: 2 })
})

test('an amount in a table is never broken: it takes the room of others, and a line more where there is none', () => {
  const row = (...amounts: string[]) =>
    linesOf({
      type: 'columns',
      cells: [{ text: '21 %', align: 'left' }, ...amounts.map((text) => ({ text, align: 'right' as const }))],
    })
  expect(row('274,31', '25,69', '300,00')).toEqual(['21 %      274,31   25,69  300,00'])
  expect(row('9 886,78', '2 076,22', '11 963,00')).toEqual(['21 % 9 886,78 2 076,22 11 963,00'])
  expect(row('12 886,78', '2 706,22', '15 593,00')).toEqual(['21 %', ' 12 886,78   2 706,22  15 593,00'])
})

test('a word longer than the line breaks', () => {
  expect(linesOf({ type: 'text', text: `x ${'y'.repeat(40)} z` })).toEqual([
    'x',
    'y'.repeat(32),
    `${'y'.repeat(8)} z`,
  ])
})

test('text in the middle', () => {
  expect(linesOf({ type: 'text', text: 'Welcome', align: 'center' })).toEqual(['            Welcome'])
})

describe('on every paper', () => {
  test.each([32, 42, 48])('of %i columns nothing of the example runs over the edge', (columns) => {
    for (const line of layOut(exampleReceipt, columns)) {
      if (line.type === 'text') expect(line.text.length * line.widthFactor).toBeLessThanOrEqual(columns)
    }
  })

  test('no word of a label is lost and nothing runs over the edge', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,14}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.stringMatching(/^[0-9]{1,9}$/),
        fc.constantFrom(32, 42, 48),
        (words, amount, columns) => {
          const lines = linesOf({ type: 'line', label: words.join(' '), amount }, columns)
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns)
          expect(lines[0]).toHaveLength(columns)
          expect(lines[0]?.endsWith(` ${amount}`)).toBe(true)
          const printed = [lines[0]?.slice(0, -amount.length), ...lines.slice(1)].join(' ')
          expect(printed.split(/\s+/).filter(Boolean)).toEqual(words)
        },
      ),
    )
  })
})
