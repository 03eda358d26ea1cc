/** Approval between the devices of a store, wired together. In a file of its own: the till sells without it. */
import type { Permission, RouteTypes } from '@kassa/contract'
import { fact } from '../journal/facts.ts'
import { type SignInOutcome, signInRefusal } from '../people/signIn.ts'
import type { OperatorView } from '../till/view.ts'
import type { Workstation } from '../till/workstation.ts'
import type { Approvals } from './approvals.ts'
import { AskElsewhere } from './askElsewhere.ts'
import { mayDo } from './authority.ts'
import type { AnswerOutcome, AskedApproval, DistantApprovals } from './distantApprovals.ts'
import type { Need } from './need.ts'

type AskedRow = RouteTypes['listApprovals']['reply']['requests'][number]

/** Of the till's life. */
export type ElsewherePorts = {
  readonly approvals: Approvals
  /** Who is signed in now. */
  readonly operator: OperatorView | undefined
  checkPin: (staffId: string, pin: string) => Promise<SignInOutcome>
}

const opened = new WeakMap<Workstation, DistantApprovals>()

/** Returns those of a till, opened once. */
export function openElsewhere(workstation: Workstation, ports: ElsewherePorts): DistantApprovals {
  const known = opened.get(workstation)
  if (known !== undefined) return known
  const elsewhere = new AskElsewhere(workstation, ports)
  const inbox = new AskedHere(workstation, ports)
  const news = () => Promise.all([elsewhere.look(), inbox.read()])
  workstation.onApprovals = () => void news()
  const opening: DistantApprovals = {
    asked: () => inbox.asked,
    asking: () => elsewhere.view,
    ask: () => elsewhere.ask(),
    answer: (requestId, by) => inbox.answer(requestId, by),
    read: () => inbox.read(),
  }
  opened.set(workstation, opening)
  return opening
}

/** What the other devices ask, as far as whoever is signed in here may answer. */
class AskedHere {
  readonly #workstation: Workstation
  readonly #ports: ElsewherePorts
  #rows: readonly AskedRow[] = []

  constructor(workstation: Workstation, ports: ElsewherePorts) {
    this.#workstation = workstation
    this.#ports = ports
  }

  get asked(): readonly AskedApproval[] {
    const operator = this.#ports.operator
    if (operator === undefined) return []
    return this.#rows
      .filter(({ question }) => mayDo(operator, needOf(question)))
      .map((row) => this.#view(row))
  }

  async read(): Promise<void> {
    const listed = await this.#workstation.session.call('listApprovals', {})
    this.#rows = listed.status === 'ok' ? listed.reply.requests : []
    this.#workstation.onChange()
  }

  async answer(
    requestId: string,
    { staffId, pin, answer }: Parameters<DistantApprovals['answer']>[1],
  ): Promise<AnswerOutcome> {
    const row = this.#rows.find((asked) => asked.requestId === requestId)
    if (row === undefined) return { status: 'too_late' }
    const outcome = await this.#ports.checkPin(staffId, pin)
    if (outcome.status !== 'signed_in') return { status: 'refused', notice: signInRefusal(outcome) }
    if (!mayDo(outcome.operator, needOf(row.question))) return { status: 'may_not' }
    const { deviceId, question } = row
    const body = { operatorId: staffId, requestId, deviceId, permission: question.permission, answer }
    const { recorder, session } = this.#workstation
    if (!(await recorder.note({ facts: [fact('approval_answered', body)] }))) return { status: 'unreachable' }
    const told = await session.call('answerApproval', { params: { requestId }, body: { staffId, answer } })
    if (told.status !== 'ok') return { status: 'unreachable' }
    await this.read()
    return { status: told.reply.status === answer ? 'answered' : 'too_late' }
  }

  #view({ requestId, deviceId, question }: AskedRow): AskedApproval {
    const { records } = this.#workstation
    const { operatorId, amountMinor, currency } = question
    const register = [...records.book.of('register').values()].find(({ signers = [] }) =>
      signers.some((signer) => signer.device === deviceId),
    )
    return {
      ...{ requestId, need: needOf(question) },
      operatorName: records.roster.member(operatorId)?.name ?? '',
      registerName: register?.name ?? '',
      ...(amountMinor === undefined ? {} : { amountMinor }),
      ...(currency === undefined ? {} : { currency }),
    }
  }
}

// A till of the same business asks by the permissions that there are; one that is not known here nobody has.
function needOf({ permission, discountPpm }: AskedRow['question']): Need {
  return {
    permission: permission as Permission,
    ...(discountPpm === undefined ? {} : { discountPpm }),
  }
}
