/** Asking the terminal: for money, for giving it back, and what became of either. Answers come back as they come. */
import { type PaymentTerminal, resolvePayment, resolveReversal } from '@kassa/devices'
import { pause, type TillClock } from '../clock/tillClock.ts'
import type { CardAttempt } from '../selling/sale.ts'
import type { AttemptOutcome } from './attemptOutcome.ts'

export type TerminalAnswer = AttemptOutcome | { status: 'in_doubt' }

export type TerminalDeskOptions = {
  clock: TillClock
  /** The terminal with that id; undefined where the shop has it no more. */
  open: (terminalId: string) => PaymentTerminal | undefined
  onAnswer: (attemptId: string, outcome: TerminalAnswer) => void
  onState: (attemptId: string, terminalState: string) => void
}

export class TerminalDesk {
  readonly #options: TerminalDeskOptions
  readonly #closing = new AbortController()
  #checking = new AbortController()

  constructor(options: TerminalDeskOptions) {
    this.#options = options
  }

  /** Asks for money, or for giving it back: one request, never repeated. */
  ask(attempt: CardAttempt, reference: string): void {
    const terminal = this.#options.open(attempt.terminalId)
    if (terminal === undefined) {
      this.#options.onAnswer(attempt.attemptId, { status: 'unreachable', detail: 'no such terminal' })
      return
    }
    const stop = terminal.onState(({ attemptId, state }) => this.#options.onState(attemptId, state))
    const asked =
      attempt.reverses === undefined
        ? terminal.pay(withReference(attempt, reference), this.#closing.signal)
        : terminal.reverse(asReversal(attempt, attempt.reverses, reference), this.#closing.signal)
    void asked.then((outcome) => {
      stop()
      this.#answer(attempt, outcome)
    })
  }

  /** Asks what became of an attempt, for as long as it takes or until `stopChecking`. Moves no money. */
  check(attempt: CardAttempt, reference: string): void {
    const terminal = this.#options.open(attempt.terminalId)
    if (terminal === undefined) {
      this.#options.onAnswer(attempt.attemptId, { status: 'in_doubt' })
      return
    }
    this.#checking = new AbortController()
    const signal = AbortSignal.any([this.#closing.signal, this.#checking.signal])
    const ports = { signal, pause: (ms: number, until: AbortSignal) => pause(this.#options.clock, ms, until) }
    const told =
      attempt.reverses === undefined
        ? resolvePayment(terminal, withReference(attempt, reference), ports)
        : resolveReversal(terminal, asReversal(attempt, attempt.reverses, reference), ports)
    void told.then((outcome) => this.#answer(attempt, outcome))
  }

  stopChecking(): void {
    this.#checking.abort()
  }

  /** Asks the terminal to stop; what became of the payment is told by its answer alone. */
  abort({ attemptId, terminalId }: CardAttempt): void {
    void this.#options.open(terminalId)?.abort(attemptId, this.#closing.signal)
  }

  close(): void {
    this.#closing.abort()
  }

  // After closing nobody may hear an answer: the attempt stays open on the disk, and the next start asks about it.
  #answer({ attemptId }: CardAttempt, outcome: TerminalAnswer): void {
    if (!this.#closing.signal.aborted) this.#options.onAnswer(attemptId, outcome)
  }
}

function withReference({ attemptId, amountMinor, currency }: CardAttempt, reference: string) {
  return { attemptId, amountMinor, currency, reference }
}

function asReversal(
  attempt: CardAttempt,
  { transactionReference, transactionTimestamp }: NonNullable<CardAttempt['reverses']>,
  reference: string,
) {
  return { ...withReference(attempt, reference), original: { transactionReference, transactionTimestamp } }
}
