/** What people are asked to practise: as the server tells it, who did it, asking and asking no longer. */
import {
  type ExerciseName,
  type ExerciseRow,
  exercisesLeft,
  type StaffRecord,
  type TrainingTaskRecord,
} from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { trainingTasksKey } from '../request/keys.ts'

export const exerciseNames: readonly ExerciseName[] = [
  'sell',
  'discount',
  'return',
  'split_payment',
  'end_of_shift',
]

export const trainingTasksQuery = queryOptions({
  queryKey: trainingTasksKey,
  queryFn: ({ signal }) => ask('listTrainingTasks', {}, signal),
})

/** How somebody stands with a task: the best score of each exercise that is done. */
export type TaskPerson = {
  staffId: string
  name: string
  left: readonly ExerciseName[]
  done: readonly { exercise: ExerciseName; score: number }[]
}

type Member = { staffId: string; member: Pick<StaffRecord, 'name' | 'isActive'> }

/** Returns everybody who is asked, those first who have most to do. */
export function peopleOf(
  task: TrainingTaskRecord,
  staff: readonly Member[],
  rows: readonly ExerciseRow[],
): TaskPerson[] {
  const done = rows.map(({ staffId, exercise, at, score }) => ({
    ...{ staffId, exercise, score },
    day: at.slice(0, 10),
  }))
  const isAsked = ({ staffId, member }: Member) =>
    task.staffIds === undefined ? member.isActive : task.staffIds.includes(staffId)
  return staff
    .filter(isAsked)
    .map(({ staffId, member }) => {
      const left = exercisesLeft(task, staffId, done)
      const own = done.filter((one) => one.staffId === staffId && one.day >= task.askedDay)
      const scores = task.exercises
        .filter((exercise) => !left.includes(exercise))
        .map((exercise) => ({
          exercise,
          score: Math.max(...own.filter((one) => one.exercise === exercise).map(({ score }) => score)),
        }))
      return { staffId, name: member.name, left, done: scores }
    })
    .sort((a, b) => b.left.length - a.left.length || (a.name < b.name ? -1 : 1))
}

/** Asks; the same again, after a lost answer, asks once. */
export function useAskTraining() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ taskId, task }: { taskId: string; task: TrainingTaskRecord }) => {
      await ask('askTraining', { params: { taskId }, body: task })
      await client.invalidateQueries({ queryKey: trainingTasksKey })
    },
  })
}

export function useEndTask() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (taskId: string) => {
      await ask('endTrainingTask', { params: { taskId } })
      await client.invalidateQueries({ queryKey: trainingTasksKey })
    },
  })
}
