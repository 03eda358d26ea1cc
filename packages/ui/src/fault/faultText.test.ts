/** What is sent to whoever helps names places in the program, and no server. */
import { expect, it } from 'vitest'
import { faultText } from './faultText.ts'

it('tells what and where, without the address of the server', () => {
  const fault = new RangeError('no such currency')
  fault.stack = 'RangeError: no such currency\n    at price (https://shop.example/register/assets/a.js:1:2)'
  expect(faultText(fault, '/register/')).toBe(
    'RangeError: no such currency\n/register/\nat price (/register/assets/a.js:1:2)',
  )
})

it('tells no more than a few places', () => {
  const fault = new Error('deep')
  fault.stack = ['Error: deep', ...Array.from({ length: 40 }, (_, index) => `    at f${index}`)].join('\n')
  expect(faultText(fault, '/').split('\n')).toHaveLength(10)
})
