/** The price lists: what items cost in some stores, for a time, from a quantity on. */
import { Button, ChevronRightIcon, EmptyState, ListIcon, PlusIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { groupsQuery } from '../customers/customers.ts'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { meantStores } from '../promotions/meantStores.ts'
import { OfferTabs } from '../promotions/OfferTabs.tsx'
import { whenText } from '../promotions/whenText.ts'
import { Screen } from '../shell/Screen.tsx'
import { storesQuery } from '../stores/stores.ts'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { type PriceListRow, priceListsQuery } from './priceLists.ts'

type PriceListsScreenProps = { onOpen: (priceListId: string) => void }

export function PriceListsScreen({ onOpen }: PriceListsScreenProps) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(priceListsQuery)
  const add = (
    <Button kind="primary" icon={PlusIcon} onClick={() => onOpen('new')}>
      {t('price_lists.add')}
    </Button>
  )
  return (
    <Screen title={t('price_lists.title')} lead={t('price_lists.lead')} actions={data !== undefined && add}>
      <OfferTabs chosen="price_lists" />
      {data === undefined && error === null && <TableSkeleton />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon={ListIcon} title={t('price_lists.none')}>
          {t('price_lists.none_remedy')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && (
        <ul
          aria-label={t('price_lists.title')}
          className="overflow-clip rounded-lg border border-line bg-surface shadow-card"
        >
          {data.map((row) => (
            <li key={row.priceListId} className="border-b border-line last:border-b-0">
              <button
                type="button"
                onClick={() => onOpen(row.priceListId)}
                className="flex min-h-14 w-full items-center gap-4 px-5 py-3 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2 active:bg-press"
              >
                <PriceListLine row={row} />
                <ChevronRightIcon size={18} className="shrink-0 text-ink-muted" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Screen>
  )
}

function PriceListLine({ row: { priceList } }: { row: PriceListRow }) {
  const t = words.useWords()
  const formats = useFormats()
  const { data } = useQuery(storesQuery)
  const names = meantStores(data?.stores ?? [], priceList.storeIds).map(({ store }) => store.name)
  const where = priceList.storeIds === undefined ? t('promotions.all_stores') : names.join(', ')
  const { data: groups = [] } = useQuery(groupsQuery)
  const isMeant = ({ groupId }: { groupId: string }) => priceList.customerGroupIds?.includes(groupId)
  const whom = groups.filter(isMeant).map(({ group }) => group.name)
  const count = t('price_lists.count', { count: priceList.prices.length })
  return (
    <span className="min-w-0 flex-1">
      <span className="block font-medium wrap-anywhere">{priceList.name}</span>
      <span className="block text-sm wrap-anywhere text-ink-muted">
        {[priceList.currency, count, where, ...whom, ...whenText(priceList, t, formats)].join(' · ')}
      </span>
    </span>
  )
}
