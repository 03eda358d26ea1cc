/** What was chosen so far; a press takes it out again. */
import { CloseIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { itemQuery } from '../item/item.ts'
import { words } from '../words/words.ts'
import type { NamedGoods } from './namedGoods.ts'

type GoodsChipsProps = {
  value: NamedGoods
  categories: readonly { categoryId: string; name: string }[]
  onChange: (goods: NamedGoods) => void
}

export function GoodsChips({ value, categories, onChange }: GoodsChipsProps) {
  const { categoryIds, itemIds } = value
  if (categoryIds.length + itemIds.length === 0) return null
  const without = (ids: readonly string[], gone: string) => ids.filter((id) => id !== gone)
  return (
    <ul className="flex flex-wrap gap-1.5">
      {categoryIds.map((id) => (
        <GoodsChip
          key={id}
          name={categories.find(({ categoryId }) => categoryId === id)?.name ?? '…'}
          onRemove={() => onChange({ ...value, categoryIds: without(categoryIds, id) })}
        />
      ))}
      {itemIds.map((id) => (
        <ItemChip
          key={id}
          itemId={id}
          onRemove={() => onChange({ ...value, itemIds: without(itemIds, id) })}
        />
      ))}
    </ul>
  )
}

function ItemChip({ itemId, onRemove }: { itemId: string; onRemove: () => void }) {
  const { data } = useQuery(itemQuery(itemId))
  return <GoodsChip name={data?.item.name ?? '…'} onRemove={onRemove} />
}

function GoodsChip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = words.useWords()
  return (
    <li>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t('goods.remove', { name })}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-md bg-accent-soft px-3 text-left text-sm font-medium text-on-accent-soft hover:bg-hover"
      >
        {name}
        <CloseIcon size={16} className="shrink-0" />
      </button>
    </li>
  )
}
