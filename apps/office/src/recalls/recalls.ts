/** Recalls as the server keeps them, and changing them. */
import type { RecallRecord } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { recallsKey } from '../request/keys.ts'

export type RecallRow = Reply<'listRecalls'>['recalls'][number]

/** The latest first. */
export const recallsQuery = queryOptions({
  queryKey: recallsKey,
  queryFn: async ({ signal }) => {
    const { recalls } = await ask('listRecalls', {}, signal)
    return recalls.toSorted((a, b) => (a.recall.announcedDay < b.recall.announcedDay ? 1 : -1))
  },
})

/** Sales that had recalled pieces. */
export const recallSalesQuery = (recallId: string) =>
  queryOptions({
    queryKey: [...recallsKey, recallId, 'sales'] as const,
    queryFn: ({ signal }) => ask('readRecallSales', { params: { recallId } }, signal),
  })

/** Recalls goods under an id of the caller's own: sent twice it counts once. `onSaved` is called whatever is on the screen by then. */
export function useRecallGoods(recallId: string, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (recall: RecallRecord) => {
      await ask('saveRecall', { params: { recallId }, body: { version: 0, recall } })
      onSaved()
      await client.invalidateQueries({ queryKey: recallsKey })
    },
  })
}

/** Ends a recall: tills sell the goods again. */
export function useEndRecall(recallId: string, onEnded: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await ask('endRecall', { params: { recallId } })
      onEnded()
      await client.invalidateQueries({ queryKey: recallsKey })
    },
  })
}
