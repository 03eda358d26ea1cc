/** What the exercises of training mode were worth, newest first. */
import type { ExerciseRow } from '@kassa/contract'
import type { Client } from '../database/pool.ts'
import { readStaffEvents } from './readStaffEvents.ts'

const dayMs = 86_400_000
const shownDays = 366
const mostRows = 500

/** Returns the results of the last year, at most 500. */
export async function listExercises(client: Client, tenantId: string, nowMs: number): Promise<ExerciseRow[]> {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  const days = { from: day(nowMs - shownDays * dayMs), until: day(nowMs + dayMs) }
  const events = await readStaffEvents(client, tenantId, { kinds: ['exercise_done'], ...days })
  return events
    .flatMap(({ entry, fact, staffId }): ExerciseRow[] => {
      if (fact.kind !== 'exercise_done') return []
      const { operatorId: _, ...score } = fact.body
      return [{ ...score, staffId, at: entry.at }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, mostRows)
}
