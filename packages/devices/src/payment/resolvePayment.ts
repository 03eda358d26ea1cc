/** Settling attempts in doubt: runs the resolution machine against a terminal, with the clock as an argument. */
import type { PaymentAttempt, ReversalAttempt } from './attempt.ts'
import type {
  InDoubt,
  InProgress,
  NotFound,
  SettledPayment,
  SettledReversal,
  Unreachable,
} from './outcome.ts'
import type { PaymentTerminal } from './paymentTerminal.ts'
import {
  beginResolution,
  nextResolution,
  pauseMsAfter,
  type ResolutionEvent,
  type ResolutionPolicy,
} from './resolution.ts'

export type ResolvePorts = {
  /** Resolves after `ms`, or at once when the signal ends; never rejects. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  readonly policy?: ResolutionPolicy
}

/** About two and a half minutes of questions: longer than any card holder takes at a terminal. */
const usualPolicy: ResolutionPolicy = { mostQuestions: 24, firstPauseMs: 500, longestPauseMs: 8_000 }

/** What became of a payment in doubt. Only asks; never pays.
 *  Ensures: bounded by the policy; `not_found` is the terminal's word, twice, that it never saw the attempt.
 *  Fails: `in_doubt` (returned) when no word is to be had: ask again later, about the same attempt. */
export async function resolvePayment(
  terminal: PaymentTerminal,
  attempt: PaymentAttempt,
  ports: ResolvePorts,
): Promise<SettledPayment | InDoubt> {
  return resolve((signal) => terminal.status(attempt, signal), ports)
}

/** What became of a reversal in doubt; see `resolvePayment`. */
export async function resolveReversal(
  terminal: PaymentTerminal,
  attempt: ReversalAttempt,
  ports: ResolvePorts,
): Promise<SettledReversal | InDoubt> {
  return resolve((signal) => terminal.reversalStatus(attempt, signal), ports)
}

type NoWord = NotFound | InProgress | Unreachable | InDoubt

async function resolve<Answer extends { readonly status: string }>(
  ask: (signal: AbortSignal) => Promise<Answer | NoWord>,
  { pause, signal, policy = usualPolicy }: ResolvePorts,
): Promise<Exclude<Answer, NoWord> | NotFound | InDoubt> {
  let state = beginResolution()
  let answer: Answer | NoWord | undefined
  while (state.name === 'asking' || state.name === 'pausing') {
    if (state.name === 'asking') {
      answer = await ask(signal)
      state = nextResolution(state, eventOf(answer.status, signal), policy)
    } else {
      await pause(pauseMsAfter(state.asked, policy), signal)
      state = nextResolution(state, signal.aborted ? 'stopped' : 'pause_over', policy)
    }
  }
  if (state.name === 'settled') return answer as Exclude<Answer, NoWord>
  if (state.name === 'never_begun') return { status: 'not_found' }
  const reason = signal.aborted ? 'stopped_waiting' : 'no_answer'
  return { status: 'in_doubt', reason, detail: `last word of the terminal: ${answer?.status}` }
}

function eventOf(status: string, signal: AbortSignal): ResolutionEvent {
  if (status === 'not_found' || status === 'in_progress') return status
  if (status !== 'unreachable' && status !== 'in_doubt') return 'settled'
  return signal.aborted ? 'stopped' : 'no_answer'
}
