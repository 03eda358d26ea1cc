/** Messages of the back office about what goes with what. */
import Type from 'typebox'
import { Count, Id } from '../scalar.ts'

/** Counts them anew now; the server does so every night. */
export const CountCompanions = {
  params: Type.Object({ storeId: Id }),
  reply: Type.Object({
    /** Sales that were counted, the newest of the store. */
    saleCount: Count,
    /** Goods that something is suggested with. */
    goodsCount: Count,
  }),
}
