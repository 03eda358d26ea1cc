/** What tills ask approval for, and answering it. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { approvalsKey } from '../request/keys.ts'

export type AskedApproval = Reply<'listOfficeApprovals'>['requests'][number]
export type Answer = 'approved' | 'refused'

/** A question that nobody answers goes by itself, and the live line may be down. */
const renewEveryMs = 10_000

export const approvalsQuery = queryOptions({
  queryKey: approvalsKey,
  queryFn: ({ signal }) => ask('listOfficeApprovals', {}, signal),
  refetchInterval: ({ state }) => ((state.data?.requests.length ?? 0) > 0 ? renewEveryMs : false),
})

/** Answers; resolves to whether it was the first answer. */
export function useAnswer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ requestId, answer }: { requestId: string; answer: Answer }) => {
      const { status } = await ask('answerFromOffice', { params: { requestId }, body: { answer } })
      await client.invalidateQueries({ queryKey: approvalsKey })
      return status
    },
  })
}
