/** Gift cards and store credit as the back office asks about them, and blocking one. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { storedValueKey } from '../request/keys.ts'

export type AccountRow = Reply<'listStoredValue'>['accounts'][number]
export type AccountDetail = Reply<'readStoredValueAccount'>
export type Shown = 'all' | 'overdrawn' | 'blocked'

export type AccountPlace = { kind: string; currency: string; accountId: string }

/** Those that moved last, found by how their number ends. */
export const accountsQuery = (search: string, show: Shown) =>
  queryOptions({
    queryKey: [...storedValueKey, 'list', search, show],
    queryFn: ({ signal }) => {
      const query = { ...(search === '' ? {} : { search }), ...(show === 'all' ? {} : { show }) }
      return ask('listStoredValue', { query }, signal)
    },
  })

export const accountQuery = ({ kind, currency, accountId }: AccountPlace) =>
  queryOptions({
    queryKey: [...storedValueKey, 'account', kind, currency, accountId],
    queryFn: ({ signal }) =>
      ask('readStoredValueAccount', { params: { kind, accountId }, query: { currency } }, signal),
  })

/** Blocks the account, or makes it good again. What shows it is asked anew before it resolves. */
export function useBlock({ kind, accountId }: AccountPlace) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: { isBlocked: boolean; reason?: string }) => {
      if (kind !== 'gift_card' && kind !== 'store_credit') return
      await ask('blockStoredValue', { params: { kind, accountId }, body })
      await client.invalidateQueries({ queryKey: storedValueKey })
    },
  })
}

/** Whoever knows a whole number can spend it: on screens it is told by its end. */
export function shownNumber(accountId: string): string {
  return accountId.length < 8 ? accountId : `•••• ${accountId.slice(-4)}`
}
