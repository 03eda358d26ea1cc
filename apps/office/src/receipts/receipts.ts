/** Receipts as the back office asks about them: how stores hand them over, which server mails them, what became of each mail. */
import type { StoreReceipts, StoreSeller } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { mailServerKey, mailsKey, storesKey } from '../request/keys.ts'

export type Mail = Reply<'listMails'>['mails'][number]
export type MailServer = NonNullable<Reply<'readMailServer'>['settings']>
export type TrialOutcome = Reply<'tryMailServer'>

const lookAgainMs = 10_000

/** What waits changes by itself. */
export const mailsQuery = queryOptions({
  queryKey: mailsKey,
  queryFn: ({ signal }) => ask('listMails', {}, signal),
  refetchInterval: lookAgainMs,
})

export const mailServerQuery = queryOptions({
  queryKey: mailServerKey,
  queryFn: ({ signal }) => ask('readMailServer', {}, signal),
})

/** Saves how a store hands receipts over.   Requires: `before` as it was when editing began.   Fails: `changed_meanwhile` (rejected). */
export function useSaveReceipts(storeId: string, before: StoreReceipts | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (receipts: StoreReceipts) => {
      const body = { receipts, ...(before === undefined ? {} : { before }) }
      await ask('saveStoreReceipts', { params: { storeId }, body })
      await client.invalidateQueries({ queryKey: storesKey })
    },
  })
}

/** Saves who sells.   Requires: `before` as it was when editing began.   Fails: `changed_meanwhile` (rejected). */
export function useSaveSeller(storeId: string, before: StoreSeller) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (seller: StoreSeller) => {
      await ask('saveStoreSeller', { params: { storeId }, body: { before, seller } })
      await client.invalidateQueries({ queryKey: storesKey })
    },
  })
}

export type GivenServer = { settings: MailServer; password?: string }

export function useSaveMailServer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: GivenServer) => {
      await ask('saveMailServer', { body })
      await Promise.all([mailServerKey, mailsKey].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}

/** Sends a trial by settings that need not be saved. */
export function useTryMailServer() {
  return useMutation({
    mutationFn: (body: GivenServer & { to: string }): Promise<TrialOutcome> => ask('tryMailServer', { body }),
  })
}

/** Tries a mail again, or takes it out. */
export function useMailAction(mailId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (action: 'retryMail' | 'removeMail') => {
      await ask(action, { params: { mailId } })
      await client.invalidateQueries({ queryKey: mailsKey })
    },
  })
}
