/** Which texts stay as they are when `npm run test:mutation` changes the code. */

import { expect, test } from 'vitest'
import { ignoredBecause } from './faultTexts.mjs'

const text = { type: 'StringLiteral' }
const other = { type: 'Identifier' }
const call = (name: string, ...given: object[]) => {
  return { type: 'CallExpression', callee: { name }, arguments: given }
}

test.each([
  ['must(other, text)', { node: text, parent: call('must', other, text) }, true],
  ['assert(other, text)', { node: text, parent: call('assert', other, text) }, true],
  ['must(text, other)', { node: text, parent: call('must', text, other) }, false],
  ['must(other, other)', { node: other, parent: call('must', other, other) }, false],
  ['assertInteger(other, text)', { node: text, parent: call('assertInteger', other, text) }, false],
  ['{ text }', { node: text, parent: { type: 'ObjectProperty' } }, false],
  ['a program', { node: { type: 'Program' } }, false],
])('%s: %s', (_, place, isIgnored) => {
  expect(ignoredBecause(place) !== undefined).toBe(isIgnored)
})
