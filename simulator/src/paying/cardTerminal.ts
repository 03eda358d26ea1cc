/**
 * A payment terminal on virtual time, behind the shipping payment port: what it moved it knows for ever, what it answers may come late or
 * not at all, and it may die in the middle.
 */
import type {
  Approved,
  PaymentAttempt,
  PaymentOutcome,
  PaymentStatus,
  PaymentTerminal,
  ReversalAttempt,
  ReversalOutcome,
  ReversalStatus,
} from '@kassa/devices'
import type { Strikes } from '../fault.ts'
import type { Chance } from '../random.ts'
import type { VirtualClock } from '../virtualClock.ts'

export type CardTerminalOptions = {
  time: VirtualClock
  chance: Chance
  strikes: Strikes
  isJournalled: (attemptId: string) => boolean
}

/** Money that moved: above zero from a card, below zero back to it. */
export type Movement = { attemptId: string; amountMinor: number }

type Declined = Extract<PaymentOutcome, { status: 'declined' }>
type Reversed = Extract<ReversalOutcome, { status: 'reversed' }>
type Ended = Approved | Reversed | Declined
type NoWord = Extract<PaymentOutcome & ReversalOutcome, { status: 'busy' | 'unreachable' | 'in_doubt' }>

/** As long as the till waits for a card holder. */
const patienceMs = 130_000
const percentDeclined = 10

export class CardTerminal implements PaymentTerminal {
  readonly movements: Movement[] = []
  /** Attempts for which it was asked to move money, each time. */
  readonly asked: string[] = []
  /** Attempts of which it heard before they were journalled. */
  readonly heardTooEarly: string[] = []
  readonly #options: CardTerminalOptions
  readonly #ended = new Map<string, Ended>()
  #running: string | undefined
  #isUp = true

  constructor(options: CardTerminalOptions) {
    this.#options = options
  }

  /** What a person reads on it: that nothing moved and nothing is under way for the attempt. */
  showsNothingOf(attemptId: string): boolean {
    return this.#running !== attemptId && !this.#ended.has(attemptId)
  }

  pay(attempt: PaymentAttempt): Promise<PaymentOutcome> {
    return this.#move(attempt, () => this.#charge(attempt))
  }

  reverse(attempt: ReversalAttempt): Promise<ReversalOutcome> {
    return this.#move(attempt, () => this.#giveBack(attempt))
  }

  async status(attempt: PaymentAttempt): Promise<PaymentStatus> {
    return (await this.#ask(attempt)) as PaymentStatus
  }

  async reversalStatus(attempt: ReversalAttempt): Promise<ReversalStatus> {
    return (await this.#ask(attempt)) as ReversalStatus
  }

  async abort(): Promise<{ status: 'asked' }> {
    return { status: 'asked' }
  }

  onState(): () => void {
    return () => undefined
  }

  /** It is off, and what it had not finished never happens; on again after a while. */
  die(): void {
    const { time, chance } = this.#options
    this.#isUp = false
    this.#running = undefined
    time.after(30_000 + chance.below(300_000), () => {
      this.#isUp = true
    })
  }

  #move<Outcome extends Ended>(
    { attemptId }: PaymentAttempt,
    conclude: () => Outcome,
  ): Promise<Outcome | NoWord> {
    const { time, chance, strikes, isJournalled } = this.#options
    this.asked.push(attemptId)
    if (!isJournalled(attemptId)) this.heardTooEarly.push(attemptId)
    if (!this.#isUp) return Promise.resolve({ status: 'unreachable', detail: 'it is off' })
    if (this.#running !== undefined) return Promise.resolve({ status: 'busy', detail: 'another register' })
    this.#running = attemptId
    const lateMs = strikes('payment_answer_late') ? patienceMs : 0
    return new Promise((resolve) => {
      const giveUp = time.after(patienceMs, () => resolve(noAnswer))
      time.after(2_000 + chance.below(30_000) + lateMs, () => {
        if (this.#running !== attemptId) return
        if (strikes('terminal_died')) return this.die()
        const outcome = conclude()
        this.#ended.set(attemptId, outcome)
        this.#running = undefined
        if (strikes('terminal_died_after_charge')) return this.die()
        if (strikes('payment_answer_lost')) return
        giveUp()
        resolve(outcome)
      })
    })
  }

  #charge({ attemptId, amountMinor }: PaymentAttempt): Approved | Declined {
    const { chance, strikes } = this.#options
    if (chance.happens(percentDeclined)) return declined
    const isPartial = amountMinor > 1 && strikes('payment_partial')
    const takenMinor = isPartial ? 1 + chance.below(amountMinor - 1) : amountMinor
    this.movements.push({ attemptId, amountMinor: takenMinor })
    return {
      ...{ status: 'approved', amountMinor: takenMinor, isPartial, ...this.#named(attemptId) },
      ...{ authorisationCode: '000001', scheme: 'debit', lastDigits: '1234', terminalId: 'T1' },
    }
  }

  #giveBack({ attemptId, amountMinor }: ReversalAttempt): Reversed | Declined {
    if (this.#options.chance.happens(percentDeclined)) return declined
    this.movements.push({ attemptId, amountMinor: -amountMinor })
    return { status: 'reversed', amountMinor, ...this.#named(attemptId) }
  }

  #named(attemptId: string) {
    const transactionTimestamp = new Date(this.#options.time.epochMs()).toISOString()
    return { transactionReference: `at ${attemptId}`, transactionTimestamp, receiptLines: [] }
  }

  /** What became of an attempt, as it is known now; the answer itself may get lost. */
  #ask({ attemptId }: PaymentAttempt): Promise<PaymentStatus | ReversalStatus> {
    const { time, strikes } = this.#options
    return new Promise((resolve) => {
      time.after(50, () => {
        if (!this.#isUp) return resolve({ status: 'unreachable', detail: 'it is off' })
        if (strikes('payment_answer_lost')) return resolve(noAnswer)
        if (this.#running === attemptId) return resolve({ status: 'in_progress' })
        resolve(this.#ended.get(attemptId) ?? { status: 'not_found' })
      })
    })
  }
}

const noAnswer = { status: 'in_doubt', reason: 'no_answer', detail: '' } as const
const declined: Declined = { status: 'declined', reason: 'refused', detail: '' }
