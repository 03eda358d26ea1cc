/** Messages about exercises that people are asked to do. */
import Type from 'typebox'
import { ExerciseName, TrainingTaskRecord } from '../record/trainingTask.ts'
import { Id } from '../scalar.ts'

const params = Type.Object({ taskId: Id })

export const ListTrainingTasks = {
  reply: Type.Object({ tasks: Type.Array(Type.Object({ taskId: Id, task: TrainingTaskRecord })) }),
}

/** Asks, once: the same again changes nothing. */
export const AskTraining = { params, body: TrainingTaskRecord, reply: Type.Object({}) }

export const EndTrainingTask = { params, reply: Type.Object({}) }

/** What somebody did at the other tills, in the last year. */
export const ReadDoneExercises = {
  params: Type.Object({ staffId: Id }),
  reply: Type.Object({
    done: Type.Array(Type.Object({ exercise: ExerciseName, day: Type.String({ format: 'date' }) })),
  }),
}
