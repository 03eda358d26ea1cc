/** A category of items, as tabs show it. */
import Type from 'typebox'
import { Name } from '../scalar.ts'
import { MinimumAge } from './saleRules.ts'

export type CategoryRecord = Type.Static<typeof CategoryRecord>
export const CategoryRecord = Type.Object({
  name: Name,
  /** Hue of its tiles in degrees; lightness and chroma belong to the theme. */
  hue: Type.Integer({ minimum: 0, maximum: 359 }),
  position: Type.Integer({ minimum: 0 }),
  /** Of the buyers of its items, where an item does not say otherwise. */
  minimumAge: Type.Optional(MinimumAge),
})
