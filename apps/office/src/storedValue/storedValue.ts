/** Gift cards, store credit and house accounts as the back office asks about them, and blocking one. */
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

/** What an account is called: a house account by its customer, as long as they are known; anything else by its number. */
export function accountTitle(
  { kind, accountId, holder }: Pick<AccountRow, 'kind' | 'accountId' | 'holder'>,
  erased: string,
): string {
  return kind === 'house_account' ? (holder ?? erased) : shownNumber(accountId)
}

/** Tells whether more was spent than there was, or than a customer may owe. */
export function isOverdrawn({
  balanceMinor,
  limitMinor = 0,
}: Pick<AccountRow, 'balanceMinor' | 'limitMinor'>) {
  return balanceMinor < -limitMinor
}

/** Whoever knows a whole number can spend it: on screens it is told by its end. */
export function shownNumber(accountId: string): string {
  return accountId.length < 8 ? accountId : `•••• ${accountId.slice(-4)}`
}
