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

/** Saves a member: a new one where none is given. The list is asked anew before it resolves.
 *  Requires: `read` as it was when editing began: what somebody else saved since then is not written over.
 *  Fails: `changed_meanwhile` (rejected). */
export function useSaveStaff(read: Pick<StaffRow, 'staffId' | 'version'> | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: EditedMember) => {
      if (read === undefined) await ask('addStaff', { body })
      else {
        const { staffId, version } = read
        await ask('saveStaff', { params: { staffId }, body: { version, ...body } })
      }
      await client.invalidateQueries({ queryKey: staffKey })
    },
  })
}

/** Makes a badge; resolves to its code, which is told this once. The list is asked anew before it resolves. */
export function useMakeBadge(staffId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { code } = await ask('makeBadge', { params: { staffId } })
      await client.invalidateQueries({ queryKey: staffKey })
      return code
    },
  })
}

/** Takes a badge back. The list is asked anew before it resolves. */
export function useTakeBadge(staffId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await ask('takeBadge', { params: { staffId } })
      await client.invalidateQueries({ queryKey: staffKey })
    },
  })
}
