/** Receipts: how each store hands them over, the server that mails them, and the mails that have not arrived. */
import { Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useSession } from '../session/SessionGate.tsx'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { MailServerCard } from './MailServerCard.tsx'
import { MailsCard } from './MailsCard.tsx'
import { mailServerQuery } from './receipts.ts'
import { SellerCard } from './SellerCard.tsx'
import { StoreReceiptsCard } from './StoreReceiptsCard.tsx'
import { sellerOf } from './sellerDraft.ts'

export function ReceiptsScreen() {
  const t = words.useWords()
  const { headOffice } = useSession()
  const stores = useQuery(storesQuery)
  const server = useQuery(mailServerQuery)
  const error = stores.error ?? server.error
  const retry = () => void Promise.all([stores.refetch(), server.refetch()])
  return (
    <Screen title={t('place.receipts')} lead={t('receipts.lead')}>
      {error !== null && <FaultNotice error={error} onRetry={retry} />}
      {(stores.data === undefined || server.data === undefined) && error === null && (
        <Skeleton className="h-96 rounded-lg!" />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          {stores.data?.stores.map(({ storeId, store }) => (
            <StoreReceiptsCard
              key={`${storeId} ${JSON.stringify(store.receipts)}`}
              storeId={storeId}
              store={store}
            />
          ))}
          {stores.data?.stores.map(({ storeId, store }) => (
            <SellerCard
              key={`${storeId} ${JSON.stringify(sellerOf(store))}`}
              storeId={storeId}
              store={store}
            />
          ))}
        </div>
        {server.data !== undefined && headOffice === undefined && (
          <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
            <MailsCard canSend={server.data.settings !== undefined} />
            <MailServerCard
              key={JSON.stringify(server.data)}
              settings={server.data.settings}
              hasPassword={server.data.hasPassword}
            />
          </div>
        )}
      </div>
    </Screen>
  )
}
