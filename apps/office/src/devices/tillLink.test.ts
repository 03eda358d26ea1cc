/** The link of a new till. */
import { expect, test } from 'vitest'
import { isThisComputerOnly, tillLink } from './tillLink.ts'

test('the code stands behind the #', () => {
  expect(tillLink('http://shop.local:7300', 'ABCD-EFGH')).toBe(
    'http://shop.local:7300/register/#code=ABCD-EFGH',
  )
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['kassa.localhost', true],
  ['192.168.1.20', false],
  ['shop.local', false],
])('%s is this computer only: %s', (hostname, isOnly) => {
  expect(isThisComputerOnly(hostname)).toBe(isOnly)
})
