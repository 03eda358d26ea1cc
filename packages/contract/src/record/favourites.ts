/** The tiles that a register shows first, and the department that it stands in. The record has the id of the register. */
import Type from 'typebox'
import { Id } from '../scalar.ts'

export type FavouritesRecord = Type.Static<typeof FavouritesRecord>
export const FavouritesRecord = Type.Object({
  /** In the order in which they are shown. */
  itemIds: Type.Array(Id, { maxItems: 60, uniqueItems: true }),
  /** Its goods are shown before those of others. */
  categoryId: Type.Optional(Id),
})
