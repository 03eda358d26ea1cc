/**
 * The favourites of this till while they are arranged, in place of the grid: entered by Arrange; left by Done, when the server has them, or by
 * Cancel. Tiles are dragged by their handle, or moved by the arrows of the keyboard while it has the focus.
 */
import { Button } from '@kassa/ui'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { AddFavourite } from './AddFavourite.tsx'
import { FavouriteTile } from './FavouriteTile.tsx'
import { moved } from './tileOrder.ts'
import { useTileDrag } from './useTileDrag.ts'

const mostTiles = 60

/** The tiles in their order, and a field to add others. */
export function FavouritesEditor({ onClose }: { onClose: () => void }) {
  const t = laterWords.useWords()
  const till = useTill()
  const favourites = useTillView((view) => view.register?.favourites)
  const [itemIds, setItemIds] = useState<readonly string[]>(favourites?.itemIds ?? [])
  const [isSaving, setSaving] = useState(false)
  const handleOf = useTileDrag((from, to) => setItemIds((ids) => moved(ids, from, to)))
  // Where somebody must approve it first, it is saved a while after Done.
  const isSaved = isSaving && favourites?.itemIds.join() === itemIds.join()
  useEffect(() => {
    if (isSaved) onClose()
  }, [isSaved, onClose])
  const save = async () => {
    setSaving(true)
    const outcome = await till.arrangeTiles(itemIds)
    if (outcome.status === 'done') onClose()
  }
  return (
    <section
      aria-label={t('favourites.tiles')}
      className="scroll-calm flex min-h-0 flex-1 flex-col gap-3 px-4 pt-1 pb-4"
    >
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="min-w-48 flex-1 text-sm text-ink-muted">{t('favourites.drag')}</p>
        <Button size="lg" onClick={onClose}>
          {t('favourites.cancel')}
        </Button>
        <Button size="lg" kind="primary" onClick={() => void save()}>
          {t('favourites.done')}
        </Button>
      </div>
      <AddFavourite
        taken={itemIds}
        isFull={itemIds.length >= mostTiles}
        onAdd={(itemId) => setItemIds((ids) => [...ids, itemId])}
      />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-2">
        {itemIds.map((itemId, place) => (
          <FavouriteTile
            key={itemId}
            {...{ itemId, place }}
            handle={handleOf(place)}
            onMove={(to) => setItemIds((ids) => moved(ids, place, to))}
            onRemove={() => setItemIds((ids) => ids.filter((id) => id !== itemId))}
          />
        ))}
      </ul>
    </section>
  )
}
