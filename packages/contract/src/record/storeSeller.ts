/** Who sells, as it stands on receipts and invoices: a part of the store's record. */
import Type from 'typebox'
import { Name } from '../scalar.ts'

export type StoreSeller = Type.Static<typeof StoreSeller>
export const StoreSeller = Type.Object({
  address: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 6 }),
  companyNumber: Type.Optional(Name),
  taxNumber: Type.Optional(Name),
})
