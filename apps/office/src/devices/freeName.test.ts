/** The usual name of a new till. */
import { expect, test } from 'vitest'
import { freeName } from './freeName.ts'

test.each([
  [[], 'Till 1'],
  [['Till 1', 'Till 2'], 'Till 3'],
  [['Till 2', 'Counter'], 'Till 1'],
])('beside %j the next is %s', (taken, name) => {
  expect(freeName((number) => `Till ${number}`, taken)).toBe(name)
})
