/** The tax rates of a country, by category and date. */
import Type from 'typebox'
import { RatePpm } from '../scalar.ts'

export type TaxTableRecord = Type.Static<typeof TaxTableRecord>
export const TaxTableRecord = Type.Object({
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  categories: Type.Array(
    Type.Object({
      category: Type.String({ minLength: 1, maxLength: 40 }),
      rates: Type.Array(
        Type.Object({
          code: Type.String({ minLength: 1, maxLength: 20 }),
          ratePpm: RatePpm,
          from: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
        }),
        { minItems: 1 },
      ),
    }),
  ),
})
