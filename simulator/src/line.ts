/** The line of one till: open, or cut in one direction or both until some time. */
import type { FaultKind } from './fault.ts'

export class Line {
  #upFromMs = 0
  #downFromMs = 0

  /** Cuts the line until that time, as the fault says: batches, answers, or both. */
  cut(kind: Extract<FaultKind, 'line_cut' | 'line_cut_up' | 'line_cut_down'>, untilMs: number): void {
    if (kind !== 'line_cut_down') this.#upFromMs = untilMs
    if (kind !== 'line_cut_up') this.#downFromMs = untilMs
  }

  mend(): void {
    this.#upFromMs = 0
    this.#downFromMs = 0
  }

  carriesBatches(nowMs: number): boolean {
    return nowMs >= this.#upFromMs
  }

  carriesAnswers(nowMs: number): boolean {
    return nowMs >= this.#downFromMs
  }
}
