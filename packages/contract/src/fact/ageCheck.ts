/** The fact that somebody looked how old a buyer is. Nothing about the buyer is kept but the answer. */
import Type from 'typebox'
import { Id } from '../scalar.ts'

export const ageCheckFacts = {
  /** Before the first goods of a basket that ask for that age. Refused, they leave the basket by facts of their own. */
  age_checked: Type.Object({
    operatorId: Id,
    basketId: Id,
    minimumAge: Type.Integer({ minimum: 1, maximum: 99 }),
    outcome: Type.Union([Type.Literal('old_enough'), Type.Literal('refused')]),
  }),
} as const
