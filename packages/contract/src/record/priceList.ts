/** A price list: what items cost in some stores, for a time, from a quantity on. */
import Type from 'typebox'
import { Count, CurrencyCode, Id, Name, UnitPriceE5 } from '../scalar.ts'
import { availabilityFields } from './availability.ts'

export type PriceListRecord = Type.Static<typeof PriceListRecord>
export const PriceListRecord = Type.Object({
  name: Name,
  currency: CurrencyCode,
  /** Of lists that hold, the greatest decides, even where it is dearer; among equals the cheaper price. */
  priority: Type.Integer({ minimum: -1000, maximum: 1000 }),
  ...availabilityFields,
  prices: Type.Array(
    Type.Object({
      itemId: Id,
      unitPriceE5: UnitPriceE5,
      /** For the whole quantity, from this much on; 0 for any. */
      fromQuantityMilli: Count,
    }),
    { maxItems: 10_000 },
  ),
})
