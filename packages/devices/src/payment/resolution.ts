/**
 * How an attempt in doubt is settled: the terminal is asked for its status, and only asked. A plain machine
 * `(state, event) → state`; whoever runs it brings terminal and clock.
 *
 *              ┌─────────── pause_over ───────────┐
 *              ▼                                  │
 *   begin ─▶ asking ── not_found, first time ─▶ pausing ── stopped ─▶ given_up
 *              ├────── in_progress, no_answer ─▶ │
 *              ├────── settled ───────────────▶ settled
 *              ├────── not_found again ───────▶ never_begun
 *              └────── stopped, or the last question asked ─────────▶ given_up
 *
 * Invariants: 1. `never_begun` needs two `not_found` in a row: the first question may have overtaken the request on
 * its way. 2. Whatever is not settled stays in doubt; nothing but the terminal's own word turns doubt into "not
 * charged". 3. At most `mostQuestions` questions are asked.
 */

export type ResolutionState =
  | { readonly name: 'asking'; readonly asked: number; readonly notFound: number }
  | { readonly name: 'pausing'; readonly asked: number; readonly notFound: number }
  | { readonly name: 'settled' }
  | { readonly name: 'never_begun' }
  | { readonly name: 'given_up' }

export type ResolutionEvent = 'settled' | 'not_found' | 'in_progress' | 'no_answer' | 'pause_over' | 'stopped'

export type ResolutionPolicy = {
  readonly mostQuestions: number
  readonly firstPauseMs: number
  readonly longestPauseMs: number
}

type Counts = { readonly asked: number; readonly notFound: number }
type Step = (counts: Counts, policy: ResolutionPolicy) => ResolutionState

const notFoundToBelieve = 2

/** Every state that is not an end, by every event. `impossible` marks what only a defect in the runner can cause. */
const table: Readonly<Record<'asking' | 'pausing', Readonly<Record<ResolutionEvent, Step>>>> = {
  asking: {
    settled: () => ({ name: 'settled' }),
    not_found: ({ asked, notFound }, policy) =>
      notFound + 1 >= notFoundToBelieve
        ? { name: 'never_begun' }
        : pauseOrGiveUp({ asked, notFound: notFound + 1 }, policy),
    in_progress: ({ asked }, policy) => pauseOrGiveUp({ asked, notFound: 0 }, policy),
    no_answer: ({ asked }, policy) => pauseOrGiveUp({ asked, notFound: 0 }, policy),
    pause_over: impossible,
    stopped: () => ({ name: 'given_up' }),
  },
  pausing: {
    settled: impossible,
    not_found: impossible,
    in_progress: impossible,
    no_answer: impossible,
    pause_over: ({ asked, notFound }) => ({ name: 'asking', asked: asked + 1, notFound }),
    stopped: () => ({ name: 'given_up' }),
  },
}

export function beginResolution(): ResolutionState {
  return { name: 'asking', asked: 1, notFound: 0 }
}

/** The state after an event. An end stays an end. */
export function nextResolution(
  state: ResolutionState,
  event: ResolutionEvent,
  policy: ResolutionPolicy,
): ResolutionState {
  if (state.name !== 'asking' && state.name !== 'pausing') return state
  return table[state.name][event](state, policy)
}

/** How long to pause after `asked` questions: doubling from the first pause to the longest. */
export function pauseMsAfter(asked: number, policy: ResolutionPolicy): number {
  let pauseMs = policy.firstPauseMs
  for (let count = 1; count < asked && pauseMs < policy.longestPauseMs; count += 1) pauseMs *= 2
  return Math.min(pauseMs, policy.longestPauseMs)
}

function pauseOrGiveUp(counts: Counts, policy: ResolutionPolicy): ResolutionState {
  return counts.asked < policy.mostQuestions ? { name: 'pausing', ...counts } : { name: 'given_up' }
}

function impossible(): never {
  throw new Error('the runner of a resolution lost its way: this event cannot happen in this state')
}
