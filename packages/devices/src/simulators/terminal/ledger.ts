/**
 * What the simulated terminal remembers: every transaction it began and how it ended. With a file, each step is
 * flushed to disk before it counts, so that a terminal that dies and comes back knows what it did.
 *
 *   begun ─▶ ended (the answer, charged or not)        begun, then a restart ─▶ ended, aborted, not charged
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

export type Charge = {
  readonly kind: 'payment' | 'reversal'
  readonly saleId: string
  readonly serviceId: string
  /** The register's own id of the attempt (SaleTransactionID). */
  readonly attemptId: string
  readonly reference: string
  /** The payment a reversal gives back, by its transactionReference; undefined for a payment. */
  readonly originalReference: string | undefined
  readonly amountMinor: number
  readonly currency: string
  readonly transactionReference: string
  readonly at: string
}

/** The body of an answer, such as `{ PaymentResponse: … }`. */
export type AnswerBody = Readonly<Record<string, unknown>>

export type Remembered =
  | { readonly step: 'begun'; readonly key: string; readonly attemptId: string }
  | {
      readonly step: 'ended'
      readonly key: string
      readonly attemptId: string
      readonly answer: AnswerBody
      readonly charge: Charge | undefined
    }

export class TerminalLedger {
  readonly #byKey = new Map<string, Remembered>()
  readonly #file: number | undefined

  /** Opens the ledger, with everything in `path` if a file is given. A half-written last line never happened. */
  constructor(path: string | undefined) {
    if (path === undefined) return
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
    for (const line of lines) {
      const remembered = parseLine(line)
      if (remembered !== undefined) this.#byKey.set(remembered.key, remembered)
    }
    this.#file = openSync(path, 'a')
    if (lines.at(-1) !== '') writeSync(this.#file, '\n')
  }

  find(key: string): Remembered | undefined {
    return this.#byKey.get(key)
  }

  /** Keeps one step; when this returns, it survives a crash. */
  keep(step: Remembered): void {
    if (this.#file !== undefined) {
      writeSync(this.#file, `${JSON.stringify(step)}\n`)
      fsyncSync(this.#file)
    }
    this.#byKey.set(step.key, step)
  }

  /** What was begun and never ended. */
  unfinished(): readonly Remembered[] {
    return [...this.#byKey.values()].filter((remembered) => remembered.step === 'begun')
  }

  /** All money that moved, oldest first. */
  charges(): readonly Charge[] {
    return [...this.#byKey.values()].flatMap((remembered) =>
      remembered.step === 'ended' && remembered.charge !== undefined ? [remembered.charge] : [],
    )
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
  }
}

function parseLine(line: string): Remembered | undefined {
  try {
    return JSON.parse(line) as Remembered
  } catch {
    return undefined
  }
}
