/** How much of an item each store has. */
import { useQuery } from '@tanstack/react-query'
import { Level } from '../items/Level.tsx'
import { Card } from '../shell/Card.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import type { ItemDetail } from './item.ts'

export function LevelsCard({ detail }: { detail: ItemDetail }) {
  const t = words.useWords()
  const { data } = useQuery(storesQuery)
  // A store that never had the item has no level of its own: it has none, and says so.
  const places =
    data?.stores.map(({ storeId, store }) => ({ storeId, storeName: store.name })) ?? detail.levels
  return (
    <Card title={t('item.stock')}>
      {detail.item.tracksStock ? (
        <dl className="flex flex-wrap gap-x-10 gap-y-4">
          {places.map(({ storeId, storeName }) => (
            <div key={storeId} className="min-w-24">
              <dt className="text-sm text-ink-muted">{storeName}</dt>
              <dd className="text-2xl font-semibold tracking-tight">
                <Level row={detail} storeId={storeId} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-sm text-ink-muted">{t('item.stock_not_tracked')}</p>
      )}
    </Card>
  )
}
