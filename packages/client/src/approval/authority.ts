/** Who may do what: by permission, and where somebody has a limit, up to that. */
import type { OperatorView } from '../till/view.ts'
import type { ApprovalWanted, Need } from './need.ts'

/** A person, as far as it decides what they may do. */
export type Authority = { permissions: readonly string[]; maxDiscountPpm?: number }

/** Who does something, and who said yes to it so far. */
export type Acting = { operator: OperatorView; approvers: readonly OperatorView[] }

export type Authorisation =
  /** `approval` goes into the fact of what is done: empty where the operator may do it alone. */
  { status: 'authorised'; approval: { approvedBy?: string } } | ApprovalWanted

/** Tells whether a person may. A limit of their own holds whether or not they have the permission. */
export function mayDo({ permissions, maxDiscountPpm }: Authority, need: Need): boolean {
  const { permission, discountPpm } = need
  if (discountPpm === undefined || maxDiscountPpm === undefined) return permissions.includes(permission)
  return discountPpm <= maxDiscountPpm
}

/** Returns by whose authority something is done, or that it wants approval.   Fails: `approval_wanted` (returned). */
export function authorise(need: Need, { operator, approvers }: Acting): Authorisation {
  if (need.isOverLimit === undefined && mayDo(operator, need)) return { status: 'authorised', approval: {} }
  const approver = approvers.find((person) => mayDo(person, need))
  if (approver === undefined) return { status: 'approval_wanted', need }
  return { status: 'authorised', approval: { approvedBy: approver.staffId } }
}
