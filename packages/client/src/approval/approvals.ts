/**
 * Approval on the spot. A command that the operator may not do alone is not refused: it waits until somebody who may gives a PIN,
 * and is then done anew, with what the basket and the records say at that moment.
 *
 *   nothing ── a command wants approval ──▶ asking ── right PIN or badge ──▶ nothing, the command is done
 *                                            │  ▲ └── dismissed, signed out ──▶ nothing
 *                                            └──┘ wrong PIN or badge, locked out
 */
import { type SignInOutcome, signInRefusal } from '../people/signIn.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { ApprovalView, OperatorView, StaffView } from '../till/view.ts'
import type { Acting } from './authority.ts'
import type { Need } from './need.ts'

/** A command that may be done again, with the people who said yes to it. */
export type ApprovableCommand = (approvers: Acting['approvers']) => Promise<CommandOutcome>

export type ApprovalPorts = {
  /** Who has a PIN here and may. */
  whoMay: (need: Need) => readonly StaffView[]
  checkPin: (staffId: string, pin: string) => Promise<SignInOutcome>
  refuse: (code: NoticeCode, detail: Record<string, string | number>) => CommandOutcome
  onChange: () => void
}

type Asking = { command: ApprovableCommand; approvers: readonly OperatorView[]; view: ApprovalView }

const notNow: CommandOutcome = { status: 'not_now' }

export class Approvals {
  readonly #ports: ApprovalPorts
  #asking: Asking | undefined
  #count = 0

  constructor(ports: ApprovalPorts) {
    this.#ports = ports
  }

  /** What is being asked for, if anything. */
  get view(): ApprovalView | undefined {
    return this.#asking?.view
  }

  /** Does a command. Where it wants approval, asks for it; what was asked for before is dropped.
   *  Fails: as the command does; `permission_missing` where nobody here may. */
  run(command: ApprovableCommand): Promise<CommandOutcome> {
    return this.#run(command, [])
  }

  /** Somebody says yes: with the right PIN the command is done.
   *  Fails: `wrong_pin`, `locked_out`, `storage_failed` (returned and shown); then as the command does. */
  approve(staffId: string, pin: string): Promise<CommandOutcome> {
    if (!this.#may(staffId)) return Promise.resolve(notNow)
    return this.approveBy(() => this.#ports.checkPin(staffId, pin), 'pin')
  }

  /** Whoever is found says yes, where they may.   Fails: `badge_may_not` where they may not; otherwise as `approve`. */
  async approveBy(check: () => Promise<SignInOutcome>, by: 'pin' | 'badge'): Promise<CommandOutcome> {
    const asking = this.#asking
    if (asking === undefined) return notNow
    const outcome = await check()
    if (this.#asking !== asking) return notNow
    if (outcome.status !== 'signed_in') return this.#refuse(asking, signInRefusal(outcome, by))
    if (!this.#may(outcome.operator.staffId)) return this.#refuse(asking, { code: 'badge_may_not' })
    return this.#approved(asking, outcome.operator)
  }

  /** Somebody who may said yes on another device. Nothing happens where something else is asked here by now. */
  approvedElsewhere(approvalId: number, approver: OperatorView): Promise<CommandOutcome> {
    const asking = this.#asking
    const isAsked = asking?.view.approvalId === approvalId && this.#may(approver.staffId)
    return isAsked ? this.#approved(asking, approver) : Promise.resolve(notNow)
  }

  /** Somebody in the back office said yes, who is no member of staff. Otherwise the same. */
  approvedInOffice(approvalId: number, approver: OperatorView): Promise<CommandOutcome> {
    const asking = this.#asking
    const isAsked = asking?.view.approvalId === approvalId
    return isAsked ? this.#approved(asking, approver) : Promise.resolve(notNow)
  }

  /** Nobody says yes: the command is not done. */
  dismiss(): void {
    if (this.#asking !== undefined) this.#ask(undefined)
  }

  #approved(asking: Asking, approver: OperatorView): Promise<CommandOutcome> {
    this.dismiss()
    return this.#run(asking.command, [...asking.approvers, approver])
  }

  #may(staffId: string): boolean {
    return this.#asking?.view.approvers.some((person) => person.staffId === staffId) === true
  }

  #refuse(asking: Asking, refusal: Omit<Notice, 'noticeId'>): CommandOutcome {
    this.#ask({ ...asking, view: { ...asking.view, refusal: { noticeId: this.#nextId(), ...refusal } } })
    return { status: 'refused', code: refusal.code }
  }

  async #run(command: ApprovableCommand, approvers: readonly OperatorView[]): Promise<CommandOutcome> {
    const outcome = await command(approvers)
    if (outcome.status !== 'approval_wanted') return outcome
    const { need } = outcome
    const people = this.#ports.whoMay(need)
    if (people.length === 0) return this.#ports.refuse('permission_missing', { permission: need.permission })
    this.#ask({ command, approvers, view: { approvalId: this.#nextId(), need, approvers: people } })
    return outcome
  }

  #ask(asking: Asking | undefined): void {
    this.#asking = asking
    this.#ports.onChange()
  }

  #nextId(): number {
    this.#count += 1
    return this.#count
  }
}
