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
  /** Somebody on another device of the store said yes to what was asked under this id. */
  approval_received: Type.Object({
    operatorId: Id,
    approvedBy: Id,
    requestId: Id,
    /** Where the approver gave their PIN; left out in the back office. */
    deviceId: Type.Optional(Id),
    permission: Name,
    basketId: Type.Optional(Id),
  }),
  /** The operator gave their PIN here and answered what another device asked; of the back office the account that was signed in. */
  approval_answered: Type.Object({
    operatorId: Id,
    requestId: Id,
    deviceId: Id,
    permission: Name,
    answer: Type.Union([Type.Literal('approved'), Type.Literal('refused')]),
  }),
} as const
