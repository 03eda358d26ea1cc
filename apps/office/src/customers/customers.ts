/** Customers and their groups as the server keeps them, and changing them. */
import type { CallInput } from '@kassa/contract'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { customerGroupsKey, customerKey, customersKey, purchasesKey } from '../request/keys.ts'

export type CustomerRow = Reply<'listCustomers'>['customers'][number]
export type EditedCustomer = CallInput<'addCustomer'>['body']
export type GroupRow = Reply<'listCustomerGroups'>['groups'][number]
export type CustomerFilter = { search: string; groupId: string }

const pageSize = 100

/** By name, a page at a time. */
export const customersQuery = ({ search, groupId }: CustomerFilter) =>
  infiniteQueryOptions({
    queryKey: [...customersKey, search, groupId] as const,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: pageSize,
        ...(search === '' ? {} : { search }),
        ...(groupId === '' ? {} : { groupId }),
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }
      return ask('listCustomers', { query }, signal)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    // What was found stays until the next answer comes, so that nothing jumps while one types.
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })

export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...customerKey, customerId] as const,
    queryFn: ({ signal }) => ask('readCustomer', { params: { customerId } }, signal),
    // Whoever is erased does not stay in the memory of a page either.
    gcTime: 0,
  })

/** The latest, newest first. */
export const purchasesQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...purchasesKey, customerId] as const,
    queryFn: async ({ signal }) => (await ask('readPurchases', { params: { customerId } }, signal)).purchases,
  })

/** By name. */
export const groupsQuery = queryOptions({
  queryKey: customerGroupsKey,
  queryFn: async ({ signal }) => {
    const { groups } = await ask('listCustomerGroups', {}, signal)
    return groups.toSorted((a, b) => a.group.name.localeCompare(b.group.name))
  },
})

/** Saves a customer: a new one where none is given. Lists are asked anew before it resolves.
 *  Requires: `read` as it was when editing began: what somebody else saved since then is not written over.
 *  Fails: `changed_meanwhile` (rejected). */
export function useSaveCustomer(read: Pick<CustomerRow, 'customerId' | 'version'> | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (customer: EditedCustomer) => {
      if (read === undefined) await ask('addCustomer', { body: customer })
      else {
        const { customerId, version } = read
        await ask('saveCustomer', { params: { customerId }, body: { version, customer } })
      }
      await Promise.all([
        client.invalidateQueries({ queryKey: customersKey }),
        client.invalidateQueries({ queryKey: customerKey }),
      ])
    },
  })
}

/** Erases a customer.   Fails: `changed_meanwhile` (rejected). */
export function useEraseCustomer({ customerId, version }: Pick<CustomerRow, 'customerId' | 'version'>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await ask('eraseCustomer', { params: { customerId }, body: { version } })
      await client.invalidateQueries({ queryKey: customersKey })
    },
  })
}

/** Saves a group: a new one where none is given.   Fails: `changed_meanwhile` (rejected). */
export function useSaveGroup(read: Pick<GroupRow, 'groupId' | 'version'> | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (name: string) => {
      if (read === undefined) await ask('addCustomerGroup', { body: { name } })
      else {
        const { groupId, version } = read
        await ask('saveCustomerGroup', { params: { groupId }, body: { version, group: { name } } })
      }
      await client.invalidateQueries({ queryKey: customerGroupsKey })
    },
  })
}
