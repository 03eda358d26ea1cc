/** An exercise under way at the practice till: it follows the till's view, and what came of it is journalled. */
import type { ExerciseScore, Practice, TillView } from '@kassa/client'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ExerciseName } from './exercise.ts'
import { advanceExercise, beginExercise, type ExerciseRun, isDone, scoreOf, withHint } from './exerciseRun.ts'
import { makeReady } from './makeReady.ts'

/** How long a step may take before a hint is shown. */
const hintAfterMs = 25_000

/** The exercise, its result once it is done, and the commands for both. */
export function useExercise(practice: Practice) {
  const { till } = practice
  const subscribe = useCallback((listener: () => void) => till.subscribe(listener), [till])
  const operatorId = useSyncExternalStore(subscribe, () => till.view().operator?.staffId)
  const [run, setRun] = useState<ExerciseRun>()
  const [result, setResult] = useState<ExerciseScore>()

  useEffect(() => {
    if (run === undefined) return
    if (isDone(run)) {
      const score = scoreOf(run, Date.now())
      setRun(undefined)
      // What is shown counts: it is told once it is kept.
      void practice.exerciseDone(score).finally(() => setResult(score))
      return
    }
    return follow(practice, (before, after) => setRun((now) => now && advanceExercise(now, before, after)))
  }, [practice, run])

  const stepId = run === undefined ? undefined : `${run.startedAtMs} ${run.step}`
  useEffect(() => {
    if (stepId === undefined) return
    const timer = setTimeout(() => setRun((now) => now && withHint(now)), hintAfterMs)
    return () => clearTimeout(timer)
  }, [stepId])

  const begin = async (exercise: ExerciseName) => {
    setResult(undefined)
    await makeReady(till)
    setRun(beginExercise(exercise, Date.now()))
  }
  const stop = () => setRun(undefined)
  const forget = () => setResult(undefined)
  return { run, result, operatorId, begin, stop, forget }
}

function follow({ till }: Practice, onStep: (before: TillView, after: TillView) => void): () => void {
  let before = till.view()
  return till.subscribe(() => {
    const after = till.view()
    if (after === before) return
    const was = before
    before = after
    onStep(was, after)
  })
}
