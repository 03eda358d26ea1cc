/** Points that move for another reason than goods. */
import Type from 'typebox'
import { Id } from '../scalar.ts'
import { Reason } from './reason.ts'

export const pointsFacts = {
  /** Somebody of the back office gave or took points by hand. */
  points_corrected: Type.Object({
    correctionId: Id,
    customerId: Id,
    programmeId: Id,
    /** Below zero where they are taken. */
    points: Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 }),
    reason: Reason,
  }),
}
