/** Approval on another device of the store, as screens see it. */
import type { Notice } from '../till/notice.ts'
import type { Need } from './need.ts'

/** What another till asks. */
export type AskedApproval = {
  requestId: string
  need: Need
  operatorName: string
  registerName: string
  /** What its basket comes to, where there is one; minor units. */
  amountMinor?: number
  currency?: string
}

/** How it stands with what is asked here. */
export type AskingElsewhere = {
  /** Of the view's `approval`. */
  approvalId: number
  /** `unreachable`: the server did not answer, or stopped answering: PIN and badge work here all the same. */
  state: 'asking' | 'waiting' | 'refused' | 'ended' | 'unreachable'
  /** Who said no. */
  refusedBy?: string
}

export type AnswerOutcome =
  | { status: 'answered' }
  /** Somebody else was quicker, or nobody waits for it any more. */
  | { status: 'too_late' }
  | { status: 'unreachable' }
  /** Whose PIN that is may not answer it. */
  | { status: 'may_not' }
  /** The PIN was not taken. */
  | { status: 'refused'; notice: Omit<Notice, 'noticeId'> }

export type DistantApprovals = {
  /** What other tills ask, that the operator here may answer. */
  asked(): readonly AskedApproval[]
  /** What is asked from here, if anything. */
  asking(): AskingElsewhere | undefined
  /** Puts what is being asked for here to the other devices. A yes does it, as by PIN; it stays possible to approve here meanwhile. */
  ask(): Promise<void>
  /** Yes or no, by whoever gives their PIN here. */
  answer(
    requestId: string,
    by: { staffId: string; pin: string; answer: 'approved' | 'refused' },
  ): Promise<AnswerOutcome>
  /** Reads what other tills ask; from then on the live line tells. */
  read(): Promise<void>
}
