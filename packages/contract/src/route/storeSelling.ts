/** Messages of the back office about how a store sells. */
import Type from 'typebox'
import { StoreSelling } from '../record/storeSelling.ts'
import { Id } from '../scalar.ts'

/** All of it as it shall be from now on. Refused where `before` is not what there is. */
export const SaveStoreSelling = {
  params: Type.Object({ storeId: Id }),
  body: Type.Object({ before: StoreSelling, selling: StoreSelling }),
  reply: Type.Object({}),
}
