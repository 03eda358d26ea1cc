/**
 * Asking the other devices of the store for what is being asked for here. The question has an id of this till's own and stands for one
 * asking and one state of the basket: an answer that comes late, twice, or for another basket does nothing.
 *
 *   asking ──▶ waiting ──▶ (approved: done as by PIN)
 *     │           ├──▶ refused, ended
 *     └──▶ unreachable ◀── the server stopped answering
 */
import type { ApprovalStanding } from '@kassa/contract'
import { fact } from '../journal/facts.ts'
import type { OperatorView } from '../till/view.ts'
import type { Workstation } from '../till/workstation.ts'
import type { Approvals } from './approvals.ts'
import type { AskingElsewhere } from './distantApprovals.ts'

/** The live line tells sooner; this is for where it does not. */
const lookAgainMs = 2_000
const patienceMs = 4_000

/** Of the till's life: what is asked, and by whom. */
type AskingLife = { readonly approvals: Approvals; readonly operator: OperatorView | undefined }

type Question = { requestId: string; approvalId: number; basketId: string; revision: number }

export class AskElsewhere {
  readonly #workstation: Workstation
  readonly #life: AskingLife
  #question: Question | undefined
  #view: AskingElsewhere | undefined
  #stopWaiting: () => void = () => undefined

  constructor(workstation: Workstation, life: AskingLife) {
    this.#workstation = workstation
    this.#life = life
  }

  /** Undefined where what was asked is no longer what is asked. */
  get view(): AskingElsewhere | undefined {
    return this.#view?.approvalId === this.#life.approvals.view?.approvalId ? this.#view : undefined
  }

  async ask(): Promise<void> {
    const approval = this.#life.approvals.view
    if (approval === undefined || this.view?.state === 'waiting') return
    const { desk, newId } = this.#workstation
    const { approvalId } = approval
    const { basketId } = desk
    this.#question = { requestId: newId(), approvalId, basketId, revision: desk.basket.basket.revision }
    this.#become({ approvalId, state: 'asking' })
    await this.look()
  }

  /** Asks how the question stands; takes it back where nobody here waits for it any more. */
  async look(): Promise<void> {
    const question = this.#question
    if (question === undefined) return
    if (!this.#isStill(question)) return this.#end(question)
    const standing = await this.#ask(question)
    if (this.#question !== question) return
    if (!this.#isStill(question)) return this.#end(question)
    await this.#take(question, standing)
  }

  async #take(question: Question, standing: ApprovalStanding | undefined): Promise<void> {
    const { approvalId } = question
    if (standing === undefined || standing.status === 'waiting') {
      this.#become({ approvalId, state: standing === undefined ? 'unreachable' : 'waiting' })
      this.#lookAgain()
      return
    }
    this.#question = undefined
    const { records } = this.#workstation
    if (standing.status === 'approved') {
      return 'office' in standing
        ? this.#approvedInOffice(question, standing.office)
        : this.#approved(question, standing)
    }
    const by = standing.status === 'refused' ? refusedBy(standing, records.roster) : undefined
    this.#become({ approvalId, state: standing.status, ...(by === undefined ? {} : { refusedBy: by }) })
  }

  /** The fact first: whoever looks later sees by whose word it was done. */
  async #approved(
    { approvalId, requestId, basketId }: Question,
    { staffId, deviceId }: { staffId: string; deviceId: string },
  ): Promise<void> {
    const { records, recorder } = this.#workstation
    const member = records.roster.member(staffId)
    const need = this.#life.approvals.view?.need
    const operatorId = this.#life.operator?.staffId
    if (member?.isActive !== true || need === undefined || operatorId === undefined) {
      return this.#become({ approvalId, state: 'ended' })
    }
    const body = {
      operatorId,
      approvedBy: staffId,
      requestId,
      deviceId,
      basketId,
      permission: need.permission,
    }
    if (!(await recorder.note({ facts: [fact('approval_received', body)] }))) return
    const { name, permissions, maxDiscountPpm } = member
    const limit = maxDiscountPpm === undefined ? {} : { maxDiscountPpm }
    await this.#life.approvals.approvedElsewhere(approvalId, { staffId, name, permissions, ...limit })
  }

  /** Whoever is signed in to the back office may do what any till asks. */
  async #approvedInOffice(
    { approvalId, requestId, basketId }: Question,
    { accountId, name }: { accountId: string; name: string },
  ): Promise<void> {
    const need = this.#life.approvals.view?.need
    const operatorId = this.#life.operator?.staffId
    if (need === undefined || operatorId === undefined) return this.#become({ approvalId, state: 'ended' })
    const { permission } = need
    const body = { operatorId, approvedBy: accountId, requestId, basketId, permission }
    const { recorder } = this.#workstation
    if (!(await recorder.note({ facts: [fact('approval_received', body)] }))) return
    const approver = { staffId: accountId, name, permissions: [permission] }
    await this.#life.approvals.approvedInOffice(approvalId, approver)
  }

  async #ask({ requestId }: Question): Promise<ApprovalStanding | undefined> {
    const { session, desk } = this.#workstation
    const need = this.#life.approvals.view?.need
    const operatorId = this.#life.operator?.staffId
    if (need === undefined || operatorId === undefined) return { status: 'ended' }
    const { permission, discountPpm } = need
    const total = desk.priced.status === 'priced' ? desk.priced.basket : undefined
    const body = {
      ...{ operatorId, permission },
      ...(discountPpm === undefined ? {} : { discountPpm }),
      ...(total === undefined ? {} : { amountMinor: total.totalMinor, currency: total.currency }),
    }
    const asked = await session.call(
      'askApproval',
      { params: { requestId }, body },
      { timeoutMs: patienceMs },
    )
    return asked.status === 'ok' ? asked.reply : undefined
  }

  #isStill({ approvalId, basketId, revision }: Question): boolean {
    const { desk } = this.#workstation
    const isSameBasket = desk.basketId === basketId && desk.basket.basket.revision === revision
    return this.#life.approvals.view?.approvalId === approvalId && isSameBasket
  }

  #end({ requestId }: Question): void {
    this.#question = undefined
    this.#stopWaiting()
    this.#become(undefined)
    void this.#workstation.session.call('endApproval', { params: { requestId } })
  }

  #lookAgain(): void {
    this.#stopWaiting()
    this.#stopWaiting = this.#workstation.clock.after(lookAgainMs, () => void this.look())
  }

  #become(view: AskingElsewhere | undefined): void {
    this.#view = view
    this.#workstation.onChange()
  }
}

function refusedBy(
  standing: Extract<ApprovalStanding, { status: 'approved' | 'refused' }>,
  roster: Workstation['records']['roster'],
): string | undefined {
  return 'office' in standing ? standing.office.name : roster.member(standing.staffId)?.name
}
