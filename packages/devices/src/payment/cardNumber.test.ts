import { expect, test } from 'vitest'
import { lastFourDigits, withoutCardNumbers } from './cardNumber.ts'

test.each([
  ['541333 **** **** 9999', '9999'],
  ['541333******9999', '9999'],
  ['************1234', '1234'],
  ['411111xxxxxx1111 ', '1111'],
  ['****', ''],
  ['', ''],
])('of %s only the last four are kept', (maskedPan, expected) => {
  expect(lastFourDigits(maskedPan)).toBe(expected)
})

test.each([
  ['PAN  541333 **** **** 9999', 'PAN  **** 9999'],
  ['541333******9999', '**** 9999'],
  ['4111 1111 1111 1111', '**** 1111'],
  ['4111111111111111 approved', '**** 1111 approved'],
  ['card 5413-3300-8902-0011.', 'card **** 0011.'],
])('%s is cut down', (text, expected) => {
  expect(withoutCardNumbers(text)).toBe(expected)
})

test.each([
  ['AID  A0000000041010'],
  ['Ref. 123456789012345'], // long, but no card number: its check digit is wrong
  ['22-11-2026 14:05:09'],
  ['Terminal  P400Plus-275008199'],
  ['TOTAL  EUR 10.99'],
  ['****************'],
])('%s stays as it is', (text) => {
  expect(withoutCardNumbers(text)).toBe(text)
})
