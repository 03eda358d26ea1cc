import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EscPosReader } from '../../simulators/printer/escposCommands.ts'
import { printableText } from './printableText.ts'
import { type PaperFormat, renderReceipt } from './renderReceipt.ts'

test.each([
  ['€ å ö ß é Ž', '€ å ö ß é Ž'],
  ['12\u00a0345,00\u202fkr', '12 345,00 kr'],
  ['\u2212€ 8,10', '-€ 8,10'],
  ['•••• 9999', '**** 9999'],
  ['“Größe” – 2 × 3…', '"Größe" - 2 × 3...'],
  ['cafe\u0301', 'café'],
  ['a\u001b@b\u0007\nc\u009bd', 'a@b cd'],
  ['\u202eabc\u200b', 'abc'],
  ['← ☺ ♪ ▶ 😀', '? ? ? ? ?'],
])('%j is printed as %j', (text, expected) => {
  expect(printableText(text)).toBe(expected)
})

describe('text from people is never a command', () => {
  const papers: PaperFormat[] = [
    { columns: 48, language: 'esc-pos', codepage: 'auto' },
    { columns: 32, language: 'esc-pos', codepage: 'cp858' },
    { columns: 42, language: 'esc-pos', codepage: 'windows1252' },
    { columns: 48, language: 'star-prnt', codepage: 'auto' },
  ]
  const receiptOf = (text: string, paper: PaperFormat) =>
    renderReceipt({ kind: 'sale', language: 'en', blocks: [{ type: 'text', text }] }, paper)

  /** The control bytes of a receipt, without code page switches and line feeds, which belong to printing. */
  function controlsOf(bytes: Uint8Array, language: PaperFormat['language']): string {
    const controls: number[] = []
    const codepageSwitch = language === 'esc-pos' ? [0x1b, 0x74] : [0x1b, 0x1d, 0x74]
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      const isSwitch = codepageSwitch.every((expected, offset) => bytes[at + offset] === expected)
      if (isSwitch) at += codepageSwitch.length
      else if (byte < 0x20 && byte !== 0x0a) controls.push(byte)
    }
    return controls.join(' ')
  }

  /** Every sign that is let through for some sign of the basic multilingual plane. */
  const signs = new Set(
    Array.from({ length: 0x10000 }, (_, code) =>
      printableText(`a${String.fromCharCode(code)}`).slice(1),
    ).join(''),
  )

  test.each(papers)('whatever the sign, on $language with $codepage', (paper) => {
    const harmless = controlsOf(receiptOf('a', paper), paper.language)
    const all = [...signs]
    for (let start = 0; start < all.length; start += 40) {
      const text = `a${all.slice(start, start + 40).join('')}a`
      expect(controlsOf(receiptOf(text, paper), paper.language), text).toBe(harmless)
    }
  })

  test('the signs of Europe are let through, those that hide a command are not', () => {
    for (const sign of '€£åäöÅÄÖéèêëçñßøæÆØąćęłőűžščřďťňžαβγжщя½×') expect(signs).toContain(sign)
    for (const sign of '←→↑↓•◘○◙☺☻♥♦♣♠♂♀♪♫☼►◄↕‼¶§▬↨∟↔▲▼⌂') expect(signs).not.toContain(sign)
  })

  test('whatever the text, the printer only sees the commands of the layout', () => {
    const paper: PaperFormat = { columns: 48, language: 'esc-pos', codepage: 'cp858' }
    const allowed = ['ESC @', 'FS .', 'ESC M', 'ESC t', 'LF', 'GS V', 'ESC E', 'GS !']
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const command of new EscPosReader().read(receiptOf(text, paper))) {
          if (command.type === 'control') expect(allowed).toContain(command.name)
        }
      }),
    )
  })
})
