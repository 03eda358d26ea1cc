import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSaleRules, saleRulesDraftOf } from './saleRulesDraft.ts'

const age = fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined })
const aged = (minimumAge: number | undefined) => (minimumAge === undefined ? {} : { minimumAge })

test('rules that are opened and saved stay what they were', () => {
  fc.assert(
    fc.property(age, age, (own, ofCategory) => {
      const draft = saleRulesDraftOf(aged(own), aged(ofCategory))
      expect(readSaleRules(draft)).toEqual({
        ...{ status: 'read', saleRules: aged(own) },
        ...(ofCategory === undefined ? {} : { categoryAge: ofCategory }),
      })
    }),
  )
})

test('an item without a category has none to ask for', () => {
  expect(saleRulesDraftOf({}, undefined)).toEqual({ minimumAge: '' })
})

test('what is wrong is named', () => {
  expect(readSaleRules({ minimumAge: 'x', categoryAge: '120' })).toEqual({
    ...{ status: 'wrong', wrong: { minimumAge: true, categoryAge: true } },
  })
})
