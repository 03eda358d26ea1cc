/** Questions for approval as a server keeps them, in memory. */
import type { ApprovalQuestion, ApprovalStanding, RouteTypes } from '@kassa/contract'

type Kept = { deviceId: string; question: ApprovalQuestion; standing: ApprovalStanding }
type Answer = RouteTypes['answerApproval']['body']

const ended: ApprovalStanding = { status: 'ended' }

export class MemoryApprovals {
  readonly #kept = new Map<string, Kept>()

  ask(deviceId: string, requestId: string, question: ApprovalQuestion): ApprovalStanding {
    const known = this.#kept.get(requestId)
    if (known !== undefined) return known.standing
    const standing: ApprovalStanding = { status: 'waiting', waitMs: 180_000 }
    this.#kept.set(requestId, { deviceId, question, standing })
    return standing
  }

  /** Taken back, or its time is over. */
  end(requestId: string): void {
    const known = this.#kept.get(requestId)
    if (known?.standing.status === 'waiting') known.standing = ended
  }

  list(deviceId: string): RouteTypes['listApprovals']['reply'] {
    const requests = [...this.#kept].flatMap(([requestId, { standing, ...kept }]) =>
      kept.deviceId !== deviceId && standing.status === 'waiting'
        ? [{ requestId, waitMs: standing.waitMs, ...kept }]
        : [],
    )
    return { requests }
  }

  answer(deviceId: string, requestId: string, { staffId, answer }: Answer): ApprovalStanding {
    const known = this.#kept.get(requestId)
    if (known?.standing.status === 'waiting') known.standing = { status: answer, staffId, deviceId }
    return known?.standing ?? ended
  }

  /** Somebody answers in the back office. */
  answerInOffice(
    requestId: string,
    answer: Answer['answer'],
    office: { accountId: string; name: string },
  ): void {
    const known = this.#kept.get(requestId)
    if (known?.standing.status === 'waiting') known.standing = { status: answer, office }
  }

  /** The ids of all questions, oldest first. */
  get requestIds(): string[] {
    return [...this.#kept.keys()]
  }
}
