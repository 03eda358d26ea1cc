import { expect, test } from 'vitest'
import { storedValueCode, untaxedCode } from './total.ts'

test('the codes of what bears no tax stand in ledgers for ever', () => {
  expect([storedValueCode, untaxedCode]).toEqual(['stored_value', 'none'])
})
