/** One tile of a till: earlier, later, away with it. */
import { ChevronDownIcon, ChevronUpIcon, IconButton, TrashIcon } from '@kassa/ui'
import { ItemName, useItemName } from '../saleRules/ItemName.tsx'
import { words } from '../words/words.ts'

type FavouriteRowProps = { itemId: string; onStep: (step: -1 | 1) => void; onRemove: () => void }

export function FavouriteRow({ itemId, onStep, onRemove }: FavouriteRowProps) {
  const t = words.useWords()
  const name = useItemName(itemId)
  return (
    <li className="flex items-center gap-1 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0 flex-1">
        <ItemName itemId={itemId} />
      </span>
      <IconButton
        size="md"
        icon={ChevronUpIcon}
        label={t('favourites.earlier', { name })}
        onClick={() => onStep(-1)}
      />
      <IconButton
        size="md"
        icon={ChevronDownIcon}
        label={t('favourites.later', { name })}
        onClick={() => onStep(1)}
      />
      <IconButton size="md" icon={TrashIcon} label={t('goods.remove', { name })} onClick={onRemove} />
    </li>
  )
}
