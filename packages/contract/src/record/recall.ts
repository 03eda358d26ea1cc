/** That goods are recalled: no till sells them. Taken away when the recall is over. */
import Type from 'typebox'
import { Id } from '../scalar.ts'

const Day = Type.String({ format: 'date' })
const Words = Type.String({ minLength: 1, maxLength: 300 })

export type RecallRecord = Type.Static<typeof RecallRecord>
export const RecallRecord = Type.Object({
  itemId: Id,
  /** Which pieces of the item: every one, those of some lots, or those of which the last day lies in a span, both ends among them. */
  pieces: Type.Union([
    Type.Object({ type: Type.Literal('all') }),
    Type.Object({
      type: Type.Literal('lots'),
      lots: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1, maxItems: 200 }),
    }),
    Type.Object({ type: Type.Literal('expiry'), from: Day, to: Day }),
  ]),
  /** Why, and what to do with what is there: both are shown at the till. */
  reason: Words,
  instruction: Words,
  announcedDay: Day,
})
