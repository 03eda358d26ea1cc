/**
 * What does it cost, and is there any? Entered by Ctrl+I or the button beside the search; a scan shows the next item and adds nothing.
 * Left by adding the item, or Esc.
 */
import type { TileItem } from '@kassa/client'
import {
  Button,
  EmptyState,
  formatUnitPrice,
  ListRow,
  PlusIcon,
  SearchField,
  SearchIcon,
  Sheet,
  useLanguage,
} from '@kassa/ui'
import { useState } from 'react'
import { useAdding } from '../find/ArmedQuantity.tsx'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { LookedUpItem } from './LookedUpItem.tsx'

const mostItems = 12

/** The sheet. */
export function LookUpSheet() {
  const t = laterWords.useWords()
  const till = useTill()
  const { panel, close } = usePanel()
  // Read again when items have changed.
  useTillView((view) => view.catalogue.version)
  if (panel.name !== 'look_up') return null
  const { itemId, code } = panel
  const scanned = code === undefined ? undefined : till.catalogue.byCode(code)
  const item = itemId === undefined ? scanned : till.catalogue.byId(itemId)
  return (
    <Sheet
      isOpen
      onClose={close}
      title={item?.name ?? t('look_up.title')}
      description={item?.sku ?? t('look_up.lead')}
      // Below the rest, so that it stays where it is when the other stores answer.
      footer={item && <AddButton item={item} />}
    >
      {item === undefined ? (
        <ItemSearch unknownCode={code} />
      ) : (
        <LookedUpItem key={item.itemId} item={item} />
      )}
    </Sheet>
  )
}

function AddButton({ item }: { item: TileItem }) {
  const t = laterWords.useWords()
  const { close } = usePanel()
  const { addItem } = useAdding()
  const add = () => {
    close()
    void addItem(item)
  }
  return (
    <Button kind="primary" size="xl" icon={PlusIcon} wide onClick={add}>
      {t('look_up.add')}
    </Button>
  )
}

function ItemSearch({ unknownCode }: { unknownCode: string | undefined }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const { locale } = useLanguage()
  const [text, type] = useState('')
  const found = text.trim() === '' ? [] : till.catalogue.searchGoods(text, mostItems)
  const show = (itemId: string | undefined) => itemId !== undefined && open({ name: 'look_up', itemId })
  return (
    <div className="flex flex-col gap-4 pt-1">
      <SearchField
        label={t('look_up.search')}
        value={text}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key === 'Enter') show(till.catalogue.byCode(text.trim())?.itemId ?? found[0]?.itemId)
        }}
      />
      {unknownCode !== undefined && text === '' && (
        <p role="status">{t('notice.unknown_code', { code: unknownCode })}</p>
      )}
      {text.trim() !== '' && found.length === 0 && <EmptyState icon={SearchIcon} title={t('look_up.none')} />}
      {found.length > 0 && (
        <ul aria-label={t('look_up.items')} className="-mx-6 border-y border-line">
          {found.map(({ itemId, name, sku, unitPriceE5, currency }) => (
            <ListRow
              key={itemId}
              className="px-2"
              title={name}
              detail={sku}
              end={formatUnitPrice(unitPriceE5, currency, locale)}
              onPress={() => show(itemId)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
