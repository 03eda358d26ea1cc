/** Working time and exercises, as the server tells them, and correcting the first. */

import type { CallInput } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { exercisesKey, workTimeKey } from '../request/keys.ts'
import { dayAfter } from './week.ts'

const renewEveryMs = 30_000

/** A week of working time. A till that is told is heard of by nobody: it is asked for. */
export const workTimeQuery = (monday: string) =>
  queryOptions({
    queryKey: [...workTimeKey, monday],
    queryFn: ({ signal }) =>
      ask('readWorkTime', { query: { from: monday, until: dayAfter(monday, 6) } }, signal),
    refetchInterval: renewEveryMs,
  })

export const exercisesQuery = queryOptions({
  queryKey: exercisesKey,
  queryFn: ({ signal }) => ask('listExercises', {}, signal),
})

export type Correction = CallInput<'correctWorkTime'>['body']

/** Corrects. What shows it is asked anew before it resolves. */
export function useCorrect() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: Correction) => {
      await ask('correctWorkTime', { body })
      await client.invalidateQueries({ queryKey: workTimeKey })
    },
  })
}
