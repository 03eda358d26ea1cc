import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test("the kernel's table holds every entry of the dictionary, word by word, and its notice", () => {
  const table = read('../../packages/kernel/src/barcode/gs1/dictionary.ts')
  const words = (text: string) => text.replace(/\s+/g, ' ').trim()
  const entries = read('gs1-syntax-dictionary.txt')
    .split('\n')
    .filter((line) => /^\d/.test(line))
  const [, held = ''] = table.split('`')
  expect(held.trim().split('\n')).toEqual(entries.map(words))
  expect(table).toContain('Copyright (c) 2021-2026 GS1 AISBL')
  expect(table).toContain('http://www.apache.org/licenses/LICENSE-2.0')
})
