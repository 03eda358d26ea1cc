/** Exercises that somebody is asked to do, and has not done yet: from the records, what was done here, and what other tills know. */
import { type DoneExercise, type ExerciseName, exercisesLeft } from '@kassa/contract'
import type { StoreChange } from '../store/deviceStore.ts'
import type { Workstation } from '../till/workstation.ts'
import type { AskedExercise } from './practice.ts'

/** Whoever waits at a till waits no longer for what may be known elsewhere. */
const patienceMs = 3_000
const mostKept = 300

/** Returns what is asked, the most urgent first. Asks the server only where something is: offline what was done at another till is asked
 *  once more. */
export async function askedExercises(
  workstation: Workstation,
  staffId: string,
): Promise<readonly AskedExercise[]> {
  const here = await askedHere(workstation, staffId)
  if (here.length === 0) return here
  const told = await workstation.session.call(
    'readDoneExercises',
    { params: { staffId } },
    { timeoutMs: patienceMs },
  )
  if (told.status !== 'ok') return here
  const elsewhere = told.reply.done.map((one) => ({ ...one, staffId }))
  return leftOf(workstation, staffId, [...(await doneHere(workstation)), ...elsewhere])
}

/** The same, as far as this till knows by itself. */
export async function askedHere(
  workstation: Workstation,
  staffId: string,
): Promise<readonly AskedExercise[]> {
  return leftOf(workstation, staffId, await doneHere(workstation))
}

/** What the store keeps of an exercise that was done here just now. */
export async function withExerciseDone(
  workstation: Workstation,
  { staffId, exercise }: Omit<DoneExercise, 'day'>,
): Promise<StoreChange> {
  const day = workstation.desk.minute.slice(0, 10)
  const before = await doneHere(workstation)
  return { values: { exercisesDone: [{ staffId, exercise, day }, ...before].slice(0, mostKept) } }
}

async function doneHere({ store }: Workstation): Promise<readonly DoneExercise[]> {
  return (await store.read('exercisesDone')) ?? []
}

function leftOf({ records }: Workstation, staffId: string, done: readonly DoneExercise[]): AskedExercise[] {
  const tasks = [...records.book.of('training_task').values()].sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))
  const left = new Map<ExerciseName, string>()
  for (const task of tasks) {
    for (const exercise of exercisesLeft(task, staffId, done)) {
      if (!left.has(exercise)) left.set(exercise, task.dueDay)
    }
  }
  return [...left].map(([exercise, dueDay]) => ({ exercise, dueDay }))
}
