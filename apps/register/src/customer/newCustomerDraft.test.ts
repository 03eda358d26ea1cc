import { expect, it } from 'vitest'
import { draftOf, readDraft } from './newCustomerDraft.ts'

const empty = { name: '', phone: '', email: '', language: 'nl', consentTo: [] }

it.each([
  ['Anna Example', { name: 'Anna Example' }],
  [' 06-1234 5678', { phone: '06-1234 5678' }],
  ['anna@example.com', { email: 'anna@example.com' }],
  ['C-1001', {}],
  ['', {}],
])('“%s” begins a draft with %o, and with no consent', (typed, begun) => {
  expect(draftOf(typed, 'nl')).toEqual({ ...empty, ...begun })
})

it.each([
  [{}, { nobody: true }],
  [{ name: '  ' }, { nobody: true }],
  [{ name: 'Anna', phone: 'ask her' }, { phone: true }],
  [{ email: 'anna@home' }, { email: true }],
])('%o is refused with %o', (typed, fault) => {
  expect(readDraft({ ...empty, ...typed })).toEqual({ fault })
})

it('takes one way to reach somebody, and leaves out what is empty', () => {
  expect(readDraft({ ...empty, phone: ' 0612 ', consentTo: ['sms'] })).toEqual({
    wish: { phone: '0612', language: 'nl', consentTo: ['sms'] },
    fault: {},
  })
})
