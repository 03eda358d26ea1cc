import { expect, test } from 'vitest'
import { draftOfCustomer, emptyDraft, readInvoiceDraft } from './invoiceDraft.ts'

const typed = { name: ' De Molen BV ', address: 'Molenweg 3\n\n1234 AB Voorbeeldstad \n' }

test('what is typed is tidied; a number without a country is of the store’s', () => {
  const draft = { ...typed, vatNumber: '0044.95.445.B01', companyNumber: '3412 3456' }
  expect(readInvoiceDraft(draft, 'NL').buyer).toEqual({
    ...{ name: 'De Molen BV', address: ['Molenweg 3', '1234 AB Voorbeeldstad'] },
    ...{ vatNumber: 'NL004495445B01', companyNumber: '34123456' },
  })
})

test('the number of a company is that of the country of its VAT number', () => {
  const draft = { ...typed, vatNumber: 'SE556703748501', companyNumber: '5567037485' }
  expect(readInvoiceDraft(draft, 'NL').buyer).toMatchObject({ companyNumber: '556703-7485' })
})

test('a name and an address are enough, and nothing less is', () => {
  expect(readInvoiceDraft({ ...emptyDraft, ...typed }, 'NL').fault).toEqual({})
  expect(readInvoiceDraft(emptyDraft, 'NL').fault).toEqual({ name: true, address: true })
  const long = { ...emptyDraft, ...typed, address: '1\n2\n3\n4\n5\n6\n7' }
  expect(readInvoiceDraft(long, 'NL').fault).toEqual({ address: true })
})

test('a number that was mistyped says how', () => {
  const draft = { ...typed, vatNumber: 'NL004495446B01', companyNumber: '123' }
  expect(readInvoiceDraft(draft, 'NL').fault).toEqual({
    ...{ vatNumber: 'wrong_check_digits', companyNumber: 'wrong_shape' },
  })
})

test('a customer who is no company gives their name', () => {
  const base = { customerId: '1', groupNames: [], isWaiting: false }
  expect(draftOfCustomer({ ...base, title: 'Zlatko', name: 'Zlatko' })).toMatchObject({ name: 'Zlatko' })
})
