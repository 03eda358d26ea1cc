/** What is left of a training task. In a file of its own: tills ask it without the schemas. */
import type { ExerciseName, TrainingTaskRecord } from './trainingTask.ts'

/** An exercise that somebody did, up to its end; `day` on the wall of the store. */
export type DoneExercise = { staffId: string; exercise: ExerciseName; day: string }

/** Returns which exercises of a task somebody has still to do; none where they are not asked. */
export function exercisesLeft(
  { exercises, staffIds, askedDay }: TrainingTaskRecord,
  staffId: string,
  done: readonly DoneExercise[],
): ExerciseName[] {
  if (staffIds !== undefined && !staffIds.includes(staffId)) return []
  return exercises.filter(
    (exercise) =>
      !done.some((one) => one.staffId === staffId && one.exercise === exercise && one.day >= askedDay),
  )
}
