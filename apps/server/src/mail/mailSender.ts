/** Looks after the outboxes of all businesses: whenever one is woken or due, one look at a time for each. */
import type { FastifyBaseLogger } from 'fastify'
import { type MailPorts, sendDueMails } from './sendDueMails.ts'

/** The database is away for a moment. */
const retryMs = 30_000
/** Another process may have put something in. */
const longestPauseMs = 15 * 60_000

type SenderPorts = MailPorts & { log: Pick<FastifyBaseLogger, 'warn'> }

export class MailSender {
  readonly #ports: SenderPorts
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #looks = new Map<string, Promise<void>>()
  #isStopped = false

  constructor(ports: SenderPorts) {
    this.#ports = ports
  }

  /** Looks into every outbox once; from then on each says when it is due. */
  async run(): Promise<void> {
    try {
      const { rows } = await this.#ports.pool.query<{ id: string }>('select tenant_id as id from tenant')
      for (const { id } of rows) this.wake(id)
    } catch (error) {
      this.#ports.log.warn({ err: error }, 'the outboxes of mail could not be found')
    }
  }

  /** Something was put in, or can be sent now. */
  wake(tenantId: string): void {
    this.#lookIn(tenantId, 0)
  }

  /** Resolves when no mail is on its way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    await Promise.all(this.#looks.values())
  }

  #lookIn(tenantId: string, pauseMs: number): void {
    clearTimeout(this.#timers.get(tenantId))
    if (this.#isStopped) return
    const timer = setTimeout(() => {
      const before = this.#looks.get(tenantId) ?? Promise.resolve()
      this.#looks.set(
        tenantId,
        before.then(() => this.#look(tenantId)),
      )
    }, pauseMs)
    timer.unref()
    this.#timers.set(tenantId, timer)
  }

  async #look(tenantId: string): Promise<void> {
    if (this.#isStopped) return
    const { log, nowMs } = this.#ports
    try {
      const due = await sendDueMails(this.#ports, tenantId)
      if (due !== undefined) {
        const waitMs = Math.max(1000, due.getTime() - nowMs())
        this.#lookIn(tenantId, Math.min(waitMs, longestPauseMs))
      }
    } catch (error) {
      log.warn({ err: error }, 'the outbox of mail could not be worked on')
      this.#lookIn(tenantId, retryMs)
    }
  }
}
