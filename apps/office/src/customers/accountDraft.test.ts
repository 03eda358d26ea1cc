import { expect, it } from 'vitest'
import { accountDraftOf, readAccountDraft } from './accountDraft.ts'

const dutch = { currency: 'EUR', locale: 'nl-NL' }

it.each([
  {},
  { houseAccount: { currency: 'EUR', limitMinor: 50_000 } },
  { houseAccount: { currency: 'JPY', limitMinor: 900 } },
])('is read as it was written: %j', (account) => {
  expect(readAccountDraft(accountDraftOf(account, dutch), 'nl-NL')).toEqual({ status: 'read', account })
})

it('is typed with the marks of the reader', () => {
  const account = { houseAccount: { currency: 'EUR', limitMinor: 50_050 } }
  expect(accountDraftOf(account, dutch)).toEqual({ currency: 'EUR', limit: '500,50' })
})

it.each(['0', 'much', '-5'])('%s is no limit', (limit) => {
  expect(readAccountDraft({ currency: 'EUR', limit }, 'nl-NL')).toEqual({ status: 'wrong' })
})

it('is no limit while it is not known in which money', () => {
  expect(readAccountDraft({ currency: '', limit: '50' }, 'nl-NL')).toEqual({ status: 'wrong' })
})
