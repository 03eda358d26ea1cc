/** What it takes to do something that not everybody may do. */
import type { Permission } from '@kassa/contract'

export type Need = {
  permission: Permission
  /** For something that comes off: how much, in parts per million. Whoever has a limit may up to it; others by permission. */
  discountPpm?: number
  /** Above what the store leaves to one person: whoever may says so by PIN, the operator not less than others. */
  isOverLimit?: true
}

/** Somebody who may is to say yes first. */
export type ApprovalWanted = { status: 'approval_wanted'; need: Need }
