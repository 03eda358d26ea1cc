/** That a gift card or store credit is blocked: lost, stolen, overspent. Taken away when it is good again. */
import Type from 'typebox'
import { Name } from '../scalar.ts'

/** The kinds that are found by a number on a card or slip. */
export const NumberedKind = Type.Union([Type.Literal('gift_card'), Type.Literal('store_credit')])

export const AccountNumber = Type.String({ minLength: 1, maxLength: 100 })

export type ValueBlockRecord = Type.Static<typeof ValueBlockRecord>
export const ValueBlockRecord = Type.Object({
  kind: NumberedKind,
  accountId: AccountNumber,
  reason: Type.Optional(Name),
})
