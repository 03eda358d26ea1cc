/** Messages of a till about the stock of one item. */
import Type from 'typebox'
import { Id, Name, QuantityMilli } from '../scalar.ts'

/** Stock at each store; a store server whose head office does not answer tells of its own store only. */
export const ReadItemLevels = {
  query: Type.Object({ itemId: Id }),
  reply: Type.Object({
    levels: Type.Array(Type.Object({ storeId: Id, storeName: Name, quantityMilli: QuantityMilli })),
  }),
}
