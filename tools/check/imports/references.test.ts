import { expect, it } from 'vitest'
import { parseSource } from '../source/sourceFile.ts'
import { referencesOf } from './references.ts'

it.each([
  ["import a, { b as c, type D } from './x.ts'", { names: ['default', 'b', 'D'], isTypeOnly: false }],
  ["import * as all from './x.ts'", { names: ['*'], isTypeOnly: false }],
  ["import './x.ts'", { names: [], isTypeOnly: false }],
  ["import type { A } from './x.ts'", { names: ['A'], isTypeOnly: true }],
  ["import { type A } from './x.ts'", { names: ['A'], isTypeOnly: true }],
  ["export { a as b } from './x.ts'", { names: ['a'], handedOnAs: ['b'] }],
  ["export * from './x.ts'", { names: ['*'] }],
  ["const a = await import('./x.ts')", { names: ['*'], isTypeOnly: false }],
  ["let a: import('./x.ts').Deep.Name", { names: ['Deep'], isTypeOnly: true }],
  ["new Worker(new URL('./x.ts', import.meta.url))", { names: ['*'] }],
])('%s', (text, expected) => {
  expect(referencesOf(parseSource('a.ts', `\n${text}`))).toEqual([
    expect.objectContaining({ specifier: './x.ts', line: 2, ...expected }),
  ])
})

it('sees no import in the address of a folder', () => {
  expect(referencesOf(parseSource('a.ts', "new URL('../', import.meta.url)"))).toEqual([])
})

it('sees no import in texts and comments', () => {
  expect(referencesOf(parseSource('a.ts', '// import "./x.ts"\nconst a = "import \'./x.ts\'"'))).toEqual([])
})
