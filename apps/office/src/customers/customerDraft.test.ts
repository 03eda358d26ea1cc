import { expect, it } from 'vitest'
import { customerDraftOf, emptyCustomer, readCustomerDraft } from './customerDraft.ts'

it('reads back what it wrote, and leaves out what is empty', () => {
  const known = {
    ...{ name: 'Anna Example', phone: '+31 6 1234', address: ['Street 1', 'Town'], language: 'nl' },
    ...{ companyName: 'Example BV', vatNumber: 'NL004495445B01', companyNumber: '34123456' },
    ...{ groupIds: ['g'], cardNumbers: ['C-1', 'C-22'].map((card) => `${card}00`), note: 'Left-handed' },
  }
  const consents = [{ channel: 'sms' as const, givenAt: '2026-11-22T10:00:00Z', place: 'till' as const }]
  expect(readCustomerDraft(customerDraftOf({ ...known, consents }))).toEqual({
    status: 'read',
    customer: { ...known, consentTo: ['sms'] },
  })
  expect(readCustomerDraft(customerDraftOf({ email: 'a@b.example' }))).toEqual({
    status: 'read',
    customer: { email: 'a@b.example', consentTo: [] },
  })
})

it.each([
  [{ note: 'who?' }, { nobody: true }],
  [{ name: 'A', phone: 'ring twice' }, { phone: true }],
  [{ email: 'a@b' }, { email: true }],
  [{ name: 'A', cards: 'c-100, C-100' }, { cards: true }],
  [{ name: 'A', cards: 'ab' }, { cards: true }],
  [{ name: 'A', birthDate: '17 May' }, { birthDate: true }],
  [{ name: 'A', address: '1\n2\n3\n4\n5\n6\n7' }, { address: true }],
])('%o is refused with %o', (typed, wrong) => {
  expect(readCustomerDraft({ ...emptyCustomer, ...typed })).toEqual({ status: 'wrong', wrong })
})
