/** Finding things: one search field, categories, and the grid. Never drawn again by a scan. */
import type { TileItem, TileList } from '@kassa/client'
import {
  BoxIcon,
  Button,
  decimalMark,
  EmptyState,
  IconButton,
  InfoIcon,
  KeyHint,
  SearchField,
  SearchIcon,
  useLanguage,
} from '@kassa/ui'
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useShortcuts } from '../keyboard/useShortcuts.ts'
import { armedChip } from '../shell/laterParts.tsx'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { words } from '../words/words.ts'
import { useAdding, useArmedQuantity } from './ArmedQuantity.tsx'
import { CategoryChoice } from './CategoryChoice.tsx'
import { focusItemGrid, ItemGrid } from './ItemGrid.tsx'
import { favouritesBar, favouritesEditor } from './laterTiles.tsx'
import { quantityPrefixIn } from './quantityPrefix.ts'
import { allCategories, favouritesPage, usePage } from './usePage.ts'

const mostResults = 240

type Shown = { text: string; page: string; itemIds: readonly string[] }

/** What is looked for, and what was found. */
function useFoundItems({ text, page, itemIds }: Shown): TileList {
  const { catalogue } = useTill()
  const version = useTillView((view) => view.catalogue.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the catalogue is read anew when its version rises
  return useMemo(() => {
    if (text.trim() !== '') return catalogue.search(text, mostResults)
    if (page === favouritesPage) return itemIds.flatMap((itemId) => catalogue.byId(itemId) ?? [])
    return catalogue.itemsOf(page === allCategories ? undefined : page)
  }, [catalogue, version, text, page, itemIds])
}

type ItemFinderProps = {
  /** Beside the search field, before it. */
  start?: ReactNode
  /** Whether keys reach this screen: nothing lies over it. */
  isListening: boolean
}

/** The left side of the selling screen. */
export const ItemFinder = memo(function ItemFinder({ start, isListening }: ItemFinderProps) {
  const t = words.useWords()
  const till = useTill()
  const [text, setText] = useState('')
  const pages = usePage()
  const field = useRef<HTMLInputElement>(null)
  const items = useFoundItems({ text, ...pages })
  const { addItem, scan } = useAdding()
  const { open } = usePanel()
  const { armed, type, disarm } = useTypedQuantity(setText)
  useShortcuts({ search: () => field.current?.select(), ...(armed && { back: disarm }) }, isListening)

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      focusItemGrid()
    } else if (event.key === 'Escape' && text === '' && armed === undefined) field.current?.blur()
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && text.trim() !== '') {
      event.preventDefault()
      const item = till.catalogue.byCode(text.trim()) ?? items.at(0)
      void (item === undefined ? scan(text.trim()) : addItem(item))
      setText('')
    }
  }
  return (
    <>
      <div className="flex items-center gap-3 px-4 pt-3 pb-2">
        {start}
        <SearchField
          ref={field}
          className="min-w-0 flex-1"
          label={t('find.search')}
          value={text}
          onChange={type}
          onKeyDown={onSearchKey}
          enterKeyHint="done"
          end={<SearchKey />}
        />
        {armed !== undefined && <armedChip.Screen armed={armed} onDisarm={disarm} />}
        <IconButton icon={InfoIcon} label={t('find.look_up')} onClick={() => open({ name: 'look_up' })} />
      </div>
      {text.trim() === '' ? (
        <TilePages {...{ pages, items, onAdd: addItem }} />
      ) : (
        <>
          <p role="status" className="px-5 py-3 text-sm text-ink-muted">
            {t('find.found', { count: items.length })}
          </p>
          {items.length > 0 ? (
            <ItemGrid items={items} onAdd={addItem} />
          ) : (
            <NothingFound text={text.trim()} onShowAll={() => setText('')} />
          )}
        </>
      )}
    </>
  )
})

/** A quantity ahead of the item leaves the field and is armed; whoever leaves the screen disarms it. */
function useTypedQuantity(setText: (text: string) => void) {
  const { catalogue } = useTill()
  const mark = decimalMark(useLanguage().locale)
  const { armed, arm } = useArmedQuantity()
  useEffect(() => () => arm(undefined), [arm])
  const type = (typed: string) => {
    const prefix = quantityPrefixIn(typed, mark)
    const isQuantity = prefix !== undefined && (prefix.isCertain || catalogue.search(typed, 1).length === 0)
    if (isQuantity) arm({ quantityMilli: prefix.quantityMilli })
    setText(isQuantity ? prefix.rest : typed)
  }
  return { armed, type, disarm: () => arm(undefined) }
}

function SearchKey() {
  return (
    <span className="mr-3 max-md:hidden" aria-hidden="true">
      <KeyHint keys={['/']} />
    </span>
  )
}

type TilePagesProps = {
  pages: ReturnType<typeof usePage>
  items: TileList
  onAdd: (item: TileItem) => void
}

/** What is there without looking for it: a page of tiles, or the favourites while they are arranged. */
function TilePages({ pages, items, onAdd }: TilePagesProps) {
  const { page, choose, departmentId } = pages
  const [isArranging, setArranging] = useState(false)
  const stop = useCallback(() => setArranging(false), [])
  const onChange = (chosen: string) => {
    stop()
    choose(chosen)
  }
  const tabs = <CategoryChoice {...{ value: page, departmentId, onChange }} />
  if (page === favouritesPage && isArranging) {
    return (
      <>
        {tabs}
        <favouritesEditor.Screen onClose={stop} />
      </>
    )
  }
  const isFavourites = page === favouritesPage
  return (
    <>
      {tabs}
      {isFavourites && (
        <favouritesBar.Screen isEmpty={items.length === 0} onArrange={() => setArranging(true)} />
      )}
      {items.length > 0 && <ItemGrid items={items} onAdd={onAdd} />}
      {items.length === 0 && !isFavourites && <NothingFound text="" />}
    </>
  )
}

function NothingFound({ text, onShowAll }: { text: string; onShowAll?: () => void }) {
  const t = words.useWords()
  const isLoading = useTillView((view) => view.catalogue.isLoading)
  const loaded = useTillView((view) => view.catalogue.loaded)
  if (text !== '') {
    const action = (
      <Button size="lg" onClick={onShowAll}>
        {t('find.show_all')}
      </Button>
    )
    return (
      <EmptyState icon={SearchIcon} title={t('find.nothing', { text })} action={action}>
        {t('find.nothing_lead')}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={BoxIcon} title={isLoading ? t('start.items') : t('find.empty')}>
      {isLoading ? t('start.records_loaded', { count: loaded }) : t('find.empty_lead')}
    </EmptyState>
  )
}
