import { expect, test } from 'vitest'
import { readSellerDraft, sellerDraftOf } from './sellerDraft.ts'

const seller = { address: ['Molenweg 3', 'Voorbeeldstad'], taxNumber: 'NL004495445B01' }

test('what is saved is what was there, where nothing was typed', () => {
  expect(readSellerDraft(sellerDraftOf(seller), 'NL')).toEqual({ seller, wrong: {} })
})

test('a VAT number is written with its country, and one that was mistyped is wrong', () => {
  const draft = { address: '', companyNumber: ' 34123456 ', taxNumber: '0044.95.445.B01' }
  expect(readSellerDraft(draft, 'NL').seller).toEqual({
    ...{ address: [], companyNumber: '34123456', taxNumber: 'NL004495445B01' },
  })
  expect(readSellerDraft({ ...draft, taxNumber: 'NL004495446B01' }, 'NL').wrong).toEqual({ taxNumber: true })
})

test('the number of a country without VAT numbers is taken as it is', () => {
  const draft = { address: '', companyNumber: '', taxNumber: 'AE100000000000003' }
  expect(readSellerDraft(draft, 'AE')).toEqual({
    seller: { address: [], taxNumber: 'AE100000000000003' },
    wrong: {},
  })
})
