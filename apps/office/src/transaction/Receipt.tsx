/** The receipt as the customer got it, in the reader's language. */
import { PaperReceipt, Skeleton, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { storesQuery } from '../stores/stores.ts'
import { receiptOf } from './receiptOf.ts'
import type { TransactionDetail } from './transaction.ts'

export function Receipt({ detail }: { detail: TransactionDetail }) {
  const formats = useFormats()
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(storesQuery)
  const store = data?.stores.find(({ storeId }) => storeId === detail.row.storeId)?.store
  const receipt = useMemo(
    () => (store === undefined ? undefined : receiptOf({ detail, store, language, formats })),
    [detail, store, language, formats],
  )
  if (receipt !== undefined) return <PaperReceipt receipt={receipt} />
  if (error !== null) return <FaultNotice error={error} onRetry={() => void refetch()} />
  return <Skeleton className="h-96" />
}
