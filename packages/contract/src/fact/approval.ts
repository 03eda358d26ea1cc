/** Facts of approval on the spot: somebody who may said yes to what the operator may not do alone. */
import Type from 'typebox'
import { Id, Name } from '../scalar.ts'

/** Who said yes, in a fact that has a place for it; left out where the operator may do it alone. */
export const approval = { approvedBy: Type.Optional(Id) }

export const approvalFacts = {
  /** An approval of something whose own fact has no place for it. */
  approved: Type.Object({
    operatorId: Id,
    approvedBy: Id,
    permission: Name,
    basketId: Type.Optional(Id),
  }),
} as const
