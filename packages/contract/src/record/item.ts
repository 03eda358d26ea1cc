/** An item of the catalogue. */
import Type from 'typebox'
import { CurrencyCode, Id, Name, Unit, UnitPriceE5 } from '../scalar.ts'
import { SaleRules } from './saleRules.ts'

export type ItemRecord = Type.Static<typeof ItemRecord>
export const ItemRecord = Type.Object({
  sku: Type.String({ minLength: 1, maxLength: 60, description: 'The merchant’s own number.' }),
  gtins: Type.Array(Type.String({ pattern: '^\\d{8,14}$' }), { maxItems: 20 }),
  name: Name,
  categoryId: Type.Optional(Id),
  unit: Unit,
  taxCategory: Type.String({ minLength: 1, maxLength: 40 }),
  tracksStock: Type.Boolean(),
  prices: Type.Array(Type.Object({ currency: CurrencyCode, unitPriceE5: UnitPriceE5 }), { maxItems: 20 }),
  isActive: Type.Boolean(),
  saleRules: Type.Optional(SaleRules),
})
