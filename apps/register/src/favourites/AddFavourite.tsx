/** An item is looked for and put behind the other favourites. */
import { Button, PlusIcon, SearchField } from '@kassa/ui'
import { useState } from 'react'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

type AddFavouriteProps = { taken: readonly string[]; isFull: boolean; onAdd: (itemId: string) => void }

const mostFound = 6

/** The field, and what fits. */
export function AddFavourite({ taken, isFull, onAdd }: AddFavouriteProps) {
  const t = laterWords.useWords()
  const { catalogue } = useTill()
  const [text, setText] = useState('')
  const found = catalogue
    .search(text, mostFound + taken.length)
    .filter(({ itemId }) => !taken.includes(itemId))
    .slice(0, mostFound)
  return (
    <div className="flex flex-col gap-2">
      <SearchField label={t('favourites.find')} value={text} onChange={setText} />
      {isFull && <p className="text-sm text-ink-muted">{t('favourites.full')}</p>}
      {!isFull && found.length > 0 && (
        <ul aria-label={t('favourites.found')} className="flex flex-wrap gap-2">
          {found.map(({ itemId, name }) => (
            <li key={itemId}>
              <Button
                size="lg"
                icon={PlusIcon}
                onClick={() => {
                  onAdd(itemId)
                  setText('')
                }}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
