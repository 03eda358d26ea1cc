/** Exercises of training mode that the back office asks people to do until a day. What they were worth, only the journals say. */
import Type from 'typebox'
import { trainingFacts } from '../fact/training.ts'
import { Id } from '../scalar.ts'

const Day = Type.String({ format: 'date' })

export const ExerciseName = trainingFacts.exercise_done.properties.exercise
export type ExerciseName = Type.Static<typeof ExerciseName>

export type TrainingTaskRecord = Type.Static<typeof TrainingTaskRecord>
export const TrainingTaskRecord = Type.Object({
  exercises: Type.Array(ExerciseName, { minItems: 1, maxItems: 5, uniqueItems: true }),
  /** Left out: everybody. */
  staffIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true })),
  /** What was done on that day or later counts. */
  askedDay: Day,
  dueDay: Day,
})
