/**
 * The sending side of replication, as a state machine: when to send, when to wait, when to stop.
 *
 *            entries waiting / woken            accepted, nothing left
 *   idle ───────────────────────▶ sending ───────────────────────────▶ idle
 *    ▲                              │  ▲
 *    │                      failed  │  │ timer, woken
 *    │                              ▼  │
 *    │                            waiting          sending ── fork, damaged time after time ──▶ stopped (final for this incarnation)
 */
import { assertNever } from '@kassa/kernel'

export type SendState =
  | { name: 'idle' }
  | { name: 'sending'; failures: Failures }
  | { name: 'waiting'; failures: Failures }
  | { name: 'stopped'; reason: 'fork' | 'quarantined' }

/** Since the receiver last took something in. `damaged`: how often in a row it could not prove what arrived. */
export type Failures = { count: number; damaged: number }

export type SendEvent =
  /** Something was appended, the network came back, or a person asked. */
  | { name: 'woken' }
  /** The wait is over. */
  | { name: 'timer' }
  /** The receiver's answer; `isMore`: entries still wait. A head below what was acknowledged before, of a receiver restored from an
   *  older backup, makes entries wait again. */
  | { name: 'accepted'; isMore: boolean }
  /** The receiver holds less than we thought: an answer that was lost, or a receiver restored from a backup. */
  | { name: 'gap' }
  | { name: 'fork' }
  | { name: 'quarantined' }
  /** No answer, or one that makes no sense. */
  | { name: 'failed' }

export type SendEffect =
  /** Send the next batch, from the receiver's head on; an empty one where nothing waits asks for the head. */
  | { name: 'send' }
  | { name: 'wait'; ms: number }
  /** Tell the person in charge; nothing is lost. */
  | { name: 'raise'; reason: 'fork' | 'quarantined' }

export type SendStep = { state: SendState; effects: SendEffect[] }

const noFailures: Failures = { count: 0, damaged: 0 }
/** Bytes can be damaged on their way. What arrives damaged so often is damaged here. */
const mostDamaged = 8
const firstWaitMs = 500
const longestWaitMs = 30_000

/** Returns the state after the event, and what to do.   Ensures: at most one batch is under way; a stopped sender stays stopped. */
export function stepSender(state: SendState, event: SendEvent): SendStep {
  switch (state.name) {
    case 'idle':
      return event.name === 'woken' ? sending(noFailures) : { state, effects: [] }
    case 'waiting':
      return event.name === 'woken' || event.name === 'timer'
        ? sending(state.failures)
        : { state, effects: [] }
    case 'sending':
      return whileSending(state, event)
    case 'stopped':
      return { state, effects: [] }
    default:
      return assertNever(state)
  }
}

function whileSending(state: SendState & { name: 'sending' }, event: SendEvent): SendStep {
  switch (event.name) {
    case 'woken':
    case 'timer':
      return { state, effects: [] }
    case 'accepted':
      return event.isMore ? sending(noFailures) : { state: { name: 'idle' }, effects: [] }
    case 'gap':
      return sending(state.failures)
    case 'failed':
      return waiting({ ...state.failures, count: state.failures.count + 1 })
    case 'quarantined': {
      const { count, damaged } = state.failures
      if (damaged + 1 >= mostDamaged) return stopped('quarantined')
      return waiting({ count: count + 1, damaged: damaged + 1 })
    }
    case 'fork':
      return stopped('fork')
    default:
      return assertNever(event)
  }
}

function sending(failures: Failures): SendStep {
  return { state: { name: 'sending', failures }, effects: [{ name: 'send' }] }
}

function waiting(failures: Failures): SendStep {
  const ms = waitMs(failures.count)
  return { state: { name: 'waiting', failures }, effects: [{ name: 'wait', ms }] }
}

function stopped(reason: 'fork' | 'quarantined'): SendStep {
  return { state: { name: 'stopped', reason }, effects: [{ name: 'raise', reason }] }
}

function waitMs(failures: number): number {
  let ms = firstWaitMs
  for (let count = 1; count < failures && ms < longestWaitMs; count += 1) ms *= 2
  return ms < longestWaitMs ? ms : longestWaitMs
}
