/** Facts of training mode: a practice till keeps a journal of its own, and the real one says that it was used, and for how much. */
import Type from 'typebox'
import { AmountMinor, Count, CurrencyCode, Id } from '../scalar.ts'
import { approval } from './approval.ts'

/** What is practised: to sell, to give a discount, to take goods back, to be paid in parts, to end a shift. */
const Exercise = Type.Union([
  Type.Literal('sell'),
  Type.Literal('discount'),
  Type.Literal('return'),
  Type.Literal('split_payment'),
  Type.Literal('end_of_shift'),
])

export const trainingFacts = {
  training_started: Type.Object({ operatorId: Id, ...approval }),
  training_ended: Type.Object({ operatorId: Id }),
  /** A practice receipt was made; `number` is of their own series. X and Z reports count them.   Source: SKVFS 2014:9 (övningsläge). */
  training_receipt: Type.Object({
    operatorId: Id,
    number: Count,
    amountMinor: AmountMinor,
    currency: CurrencyCode,
  }),
  /** A guided exercise was done, up to its end; `score` of 100. */
  exercise_done: Type.Object({
    operatorId: Id,
    exercise: Exercise,
    score: Type.Integer({ minimum: 0, maximum: 100 }),
    durationMs: Count,
    mistakeCount: Count,
    detourCount: Count,
    hintCount: Count,
  }),
} as const
