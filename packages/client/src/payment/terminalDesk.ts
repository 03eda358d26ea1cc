/** Asking the terminal: for money, for giving it back, and what became of either. Answers come back as they come. */
import { type PaymentTerminal, resolvePayment, resolveReversal } from '@kassa/devices'
import { pause, type TillClock } from '../clock/tillClock.ts'
import type { CardAttempt } from '../selling/sale.ts'
import type { AttemptOutcome } from './attemptOutcome.ts'

export type TerminalAnswer = AttemptOutcome | { status: 'in_doubt' }

export type TerminalDeskOptions = {
  clock: TillClock
  /** The terminal with that id; undefined where the shop has it no more. May reject: then nothing was asked of any terminal. */
  open: (terminalId: string) => Promise<PaymentTerminal | undefined>
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
    void this.#open(attempt, (detail) => ({ status: 'unreachable', detail })).then((terminal) => {
      if (terminal !== undefined) this.#ask(terminal, attempt, reference)
    })
  }

  #ask(terminal: PaymentTerminal, attempt: CardAttempt, reference: string): void {
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
    this.#checking = new AbortController()
    const signal = AbortSignal.any([this.#closing.signal, this.#checking.signal])
    void this.#open(attempt, () => ({ status: 'in_doubt' })).then((terminal) => {
      if (terminal !== undefined) this.#check(terminal, attempt, { reference, signal })
    })
  }

  #check(
    terminal: PaymentTerminal,
    attempt: CardAttempt,
    { reference, signal }: { reference: string; signal: AbortSignal },
  ): void {
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
    void this.#options.open(terminalId).then(
      (terminal) => terminal?.abort(attemptId, this.#closing.signal),
      () => undefined,
    )
  }

  close(): void {
    this.#closing.abort()
  }

  /** Resolves to undefined where there is no terminal to ask, having answered so, and where the till is closing. */
  async #open(
    { attemptId, terminalId }: CardAttempt,
    answerWithout: (detail: string) => TerminalAnswer,
  ): Promise<PaymentTerminal | undefined> {
    const isClosing = () => this.#closing.signal.aborted
    try {
      const terminal = await this.#options.open(terminalId)
      if (isClosing()) return undefined
      if (terminal === undefined) this.#options.onAnswer(attemptId, answerWithout('no such terminal'))
      return terminal
    } catch (cause) {
      if (!isClosing()) this.#options.onAnswer(attemptId, answerWithout(String(cause)))
      return undefined
    }
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
