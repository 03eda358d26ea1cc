/**
 * How an exercise goes: a fold over what the till showed, one view after the other.
 *
 *   step 1 ── the till looks as the step wants ──▶ step 2 ── … ──▶ done: a score
 *     └── a refusal counts as a mistake, a way that leads back as a detour ──┘
 */
import type { ExerciseScore, TillView } from '@kassa/client'
import { type ExerciseName, exercises } from './exercise.ts'

export type ExerciseRun = {
  exercise: ExerciseName
  /** From 0; as many as there are steps when it is done. */
  step: number
  startedAtMs: number
  mistakeCount: number
  detourCount: number
  /** Hints that were shown. */
  hintCount: number
  /** One for this step is shown. */
  isHinted: boolean
}

/** What each costs of 100 points. */
const pointsOff = { mistake: 10, detour: 5, hint: 5, fiveSecondsOver: 1 } as const

/** Returns an exercise at its first step.   Units: ms UTC. */
export function beginExercise(exercise: ExerciseName, startedAtMs: number): ExerciseRun {
  return { exercise, step: 0, startedAtMs, mistakeCount: 0, detourCount: 0, hintCount: 0, isHinted: false }
}

/** Returns the exercise after the till went from one view to the next; the same object where that means nothing to it. */
export function advanceExercise(run: ExerciseRun, before: TillView, after: TillView): ExerciseRun {
  const isMistake = after.notice !== undefined && after.notice.noticeId !== before.notice?.noticeId
  const step = stepAfter(run, after)
  const isDetour = step === run.step && wentBack(before, after)
  if (step === run.step && !isMistake && !isDetour) return run
  return {
    ...run,
    step,
    isHinted: run.isHinted && step === run.step,
    mistakeCount: run.mistakeCount + Number(isMistake),
    detourCount: run.detourCount + Number(isDetour),
  }
}

/** Returns it with one more hint. */
export function withHint(run: ExerciseRun): ExerciseRun {
  return { ...run, hintCount: run.hintCount + 1, isHinted: true }
}

export function isDone({ exercise, step }: ExerciseRun): boolean {
  return step >= exercises[exercise].steps.length
}

/** Returns what an exercise was worth.   Units: ms UTC.   Ensures: from 0 to 100. */
export function scoreOf(run: ExerciseRun, endedAtMs: number): ExerciseScore {
  const { exercise, mistakeCount, detourCount, hintCount } = run
  // A clock that was turned back costs nothing.
  const durationMs = Math.max(0, endedAtMs - run.startedAtMs)
  const overMs = Math.max(0, durationMs - exercises[exercise].targetSeconds * 1000)
  const off =
    mistakeCount * pointsOff.mistake +
    detourCount * pointsOff.detour +
    hintCount * pointsOff.hint +
    Math.floor(overMs / 5000) * pointsOff.fiveSecondsOver
  return { exercise, mistakeCount, detourCount, hintCount, durationMs, score: Math.max(0, 100 - off) }
}

function stepAfter({ exercise, step }: ExerciseRun, view: TillView): number {
  const { steps } = exercises[exercise]
  return steps[step]?.(view) === true ? step + 1 : step
}

/** Goods left the basket, a payment was left, a sale was made that is not the one. */
function wentBack(before: TillView, after: TillView): boolean {
  const from = before.flow.name
  const to = after.flow.name
  if (to === 'completed') return from !== 'completed'
  if ((from === 'tendering' || from === 'refunding') && to === 'scanning') return true
  if (from !== 'scanning' || to !== 'scanning') return false
  return before.basket.lines.some(({ lineId }) => !after.basket.lines.some((line) => line.lineId === lineId))
}
