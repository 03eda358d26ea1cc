/** Those who may sign in at a till, and changing them. */

import type { CallInput } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { staffKey } from '../request/keys.ts'

export type StaffRow = Reply<'listStaff'>['staff'][number]
export type EditedMember = CallInput<'addStaff'>['body']

/** By name. */
export const staffQuery = queryOptions({
  queryKey: staffKey,
  queryFn: async ({ signal }) => {
    const { staff } = await ask('listStaff', {}, signal)
    return staff.toSorted((a, b) => a.member.name.localeCompare(b.member.name))
  },
})

/** Saves a member: a new one where no id is given. The list is asked anew before it resolves. */
export function useSaveStaff(staffId: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: EditedMember) => {
      if (staffId === undefined) await ask('addStaff', { body })
      else await ask('saveStaff', { params: { staffId }, body })
      await client.invalidateQueries({ queryKey: staffKey })
    },
  })
}
