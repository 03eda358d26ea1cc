/** One of several taxes on the same goods, in documents and in sums. */
import Type from 'typebox'
import { AmountMinor } from '../scalar.ts'

export const TaxPartBody = Type.Object({
  code: Type.String(),
  treatment: Type.Union([Type.Literal('charged'), Type.Literal('exempt'), Type.Literal('reverse_charge')]),
  baseMinor: AmountMinor,
  taxMinor: AmountMinor,
})
