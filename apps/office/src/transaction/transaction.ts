/** A transaction with everything it was worked into. */
import { queryOptions } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { transactionKey } from '../request/keys.ts'

export type TransactionDetail = Reply<'readTransaction'>

/** A transaction never changes; what comes back of it and the names around it do. */
export const transactionQuery = (transactionId: string) =>
  queryOptions({
    queryKey: transactionKey(transactionId),
    queryFn: ({ signal }) => ask('readTransaction', { params: { transactionId } }, signal),
  })
