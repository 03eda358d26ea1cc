/** A payment terminal that asks nobody's money: whoever practises says whether the card is taken. */
import type {
  AbortOutcome,
  PaymentAttempt,
  PaymentOutcome,
  PaymentStateEvent,
  PaymentStatus,
  PaymentTerminal,
  ReversalAttempt,
  ReversalOutcome,
} from '@kassa/devices'
import type { AskedCard, PracticeTerminal } from './practice.ts'

type Reversed = Extract<ReversalOutcome, { status: 'reversed' }>
type Waiting = { asked: AskedCard; settle: (outcome: PaymentOutcome) => void }

export class ScreenTerminal implements PaymentTerminal, PracticeTerminal {
  readonly #now: () => string
  readonly #listeners = new Set<() => void>()
  readonly #stateListeners = new Set<(event: PaymentStateEvent) => void>()
  #waiting: Waiting | undefined

  /** `now`: ISO 8601, for what the terminal says about time. */
  constructor(now: () => string) {
    this.#now = now
  }

  asked(): AskedCard | undefined {
    return this.#waiting?.asked
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  answer(how: 'approved' | 'declined'): void {
    const asked = this.#waiting?.asked
    if (asked === undefined) return
    this.#settle(
      how === 'approved' ? this.#approved(asked) : { status: 'declined', reason: 'refused', detail: '' },
    )
  }

  pay({ attemptId, amountMinor, currency }: PaymentAttempt, signal: AbortSignal): Promise<PaymentOutcome> {
    if (this.#waiting !== undefined) return Promise.resolve({ status: 'busy', detail: '' })
    return new Promise((resolve) => {
      const asked = { attemptId, amountMinor, currency }
      const stopped: PaymentOutcome = { status: 'in_doubt', reason: 'stopped_waiting', detail: '' }
      signal.addEventListener('abort', () => this.#settle(stopped), { once: true })
      this.#become({ asked, settle: resolve })
      for (const listener of this.#stateListeners) listener({ attemptId, state: 'waiting_for_card' })
    })
  }

  /** What it does not remember, because the program ended, never took anything. */
  async status({ attemptId }: PaymentAttempt): Promise<PaymentStatus> {
    const isWaiting = this.#waiting?.asked.attemptId === attemptId
    return isWaiting ? { status: 'in_progress' } : { status: 'not_found' }
  }

  async abort(attemptId: string): Promise<AbortOutcome> {
    if (this.#waiting?.asked.attemptId === attemptId) this.#settle({ status: 'aborted', by: 'register' })
    return { status: 'asked' }
  }

  async reverse(attempt: ReversalAttempt): Promise<Reversed> {
    return this.#reversed(attempt)
  }

  async reversalStatus(attempt: ReversalAttempt): Promise<Reversed> {
    return this.#reversed(attempt)
  }

  onState(listener: (event: PaymentStateEvent) => void): () => void {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }

  #approved({ attemptId, amountMinor }: AskedCard): PaymentOutcome {
    return {
      ...{ status: 'approved', amountMinor, isPartial: false },
      ...{ authorisationCode: '000000', scheme: 'Practice', lastDigits: '0000', terminalId: 'practice' },
      ...{ transactionReference: attemptId, transactionTimestamp: this.#now(), receiptLines: [] },
    }
  }

  #reversed({ attemptId, amountMinor }: ReversalAttempt): Reversed {
    return {
      ...{ status: 'reversed', amountMinor, transactionReference: attemptId },
      ...{ transactionTimestamp: this.#now(), receiptLines: [] },
    }
  }

  #settle(outcome: PaymentOutcome): void {
    const waiting = this.#waiting
    if (waiting === undefined) return
    this.#become(undefined)
    waiting.settle(outcome)
  }

  #become(waiting: Waiting | undefined): void {
    this.#waiting = waiting
    for (const listener of this.#listeners) listener()
  }
}
