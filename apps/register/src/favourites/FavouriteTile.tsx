/** One tile while tiles are arranged: its handle, and away with it. */
import { announce, IconButton, MenuIcon, TrashIcon } from '@kassa/ui'
import type { HTMLAttributes, KeyboardEvent } from 'react'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { placeAfterKey } from './tileOrder.ts'

type FavouriteTileProps = {
  itemId: string
  place: number
  handle: HTMLAttributes<HTMLElement>
  onMove: (to: number) => void
  onRemove: () => void
}

/** The tile; of an item that is not sold here any more, its number. */
export function FavouriteTile({ itemId, place, handle, onMove, onRemove }: FavouriteTileProps) {
  const t = laterWords.useWords()
  const till = useTill()
  const tile = till.catalogue.byId(itemId)
  const name = tile?.name ?? t('favourites.gone')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete') return onRemove()
    const to = placeAfterKey(event.key, place)
    if (to === undefined) return
    event.preventDefault()
    onMove(to)
    announce(t('favourites.moved', { name, place: to + 1 }))
  }
  return (
    <li
      data-place={place}
      className="flex min-h-14 items-center gap-1 rounded-lg border border-line bg-surface pl-1 shadow-card"
    >
      <button
        type="button"
        aria-label={t('favourites.move', { name })}
        className="flex size-touch shrink-0 cursor-grab touch-none items-center justify-center rounded-md text-ink-muted hover:bg-hover"
        onKeyDown={onKeyDown}
        {...handle}
      >
        <MenuIcon size={20} />
      </button>
      <span className="min-w-0 flex-1 py-2 font-medium wrap-break-word">{name}</span>
      <IconButton icon={TrashIcon} label={t('favourites.remove', { name })} onClick={onRemove} />
    </li>
  )
}
