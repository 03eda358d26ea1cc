/** The message of the back office about who sells, as receipts and invoices state it. */
import Type from 'typebox'
import { StoreSeller } from '../record/storeSeller.ts'
import { Id } from '../scalar.ts'

/** All of it as it shall be from now on. Refused where `before` is not what there is. */
export const SaveStoreSeller = {
  params: Type.Object({ storeId: Id }),
  body: Type.Object({ before: StoreSeller, seller: StoreSeller }),
  reply: Type.Object({}),
}
