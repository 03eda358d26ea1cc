/** Goods without a receipt: which item, at which price, how many, and why. */
import type { Returning } from '@kassa/client'
import { EmptyState, formatUnitPrice, ListRow, SearchField, SearchIcon, Sheet, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { returningWords } from './returningWords.ts'
import { UnknownItem } from './UnknownItem.tsx'

const mostItems = 8

type UnknownGoodsProps = {
  itemId: string | undefined
  returning: Returning | undefined
  onItem: (itemId: string | undefined) => void
}

/** The choice of an item, then its form. */
export function UnknownGoods({ itemId, returning, onItem }: UnknownGoodsProps) {
  const t = returningWords.useWords()
  const till = useTill()
  const { close } = usePanel()
  const { locale } = useLanguage()
  const [text, type] = useState('')
  // Read again when items have changed.
  useTillView((view) => view.catalogue.version)
  const item = itemId === undefined ? undefined : till.catalogue.byId(itemId)
  if (item !== undefined) {
    return <UnknownItem item={item} returning={returning} onBack={() => onItem(undefined)} />
  }
  const found = text.trim() === '' ? [] : till.catalogue.searchGoods(text, mostItems)
  return (
    <Sheet isOpen onClose={close} title={t('without.title')} description={t('without.lead')}>
      <div className="flex flex-col gap-4 pt-1">
        <SearchField label={t('without.search')} value={text} onChange={type} />
        {text.trim() !== '' && found.length === 0 && (
          <EmptyState icon={SearchIcon} title={t('without.none')} />
        )}
        {found.length > 0 && (
          <ul aria-label={t('without.items')} className="-mx-6 border-y border-line">
            {found.map(({ itemId: foundId, name, sku, unitPriceE5, currency }) => (
              <ListRow
                key={foundId}
                className="px-2"
                title={name}
                detail={sku}
                end={formatUnitPrice(unitPriceE5, currency, locale)}
                onPress={() => onItem(foundId)}
              />
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  )
}
