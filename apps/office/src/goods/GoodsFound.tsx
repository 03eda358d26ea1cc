/** Categories and items that fit what is typed: a press chooses one. */
import { BoxIcon, GridIcon, type Icon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { words } from '../words/words.ts'
import { fewItemsQuery } from './foundItems.ts'
import type { NamedGoods } from './namedGoods.ts'

type GoodsFoundProps = {
  text: string
  chosen: NamedGoods
  categories: readonly { categoryId: string; name: string }[]
  onAdd: (part: { categoryId: string } | { itemId: string }) => void
}

const mostItems = 8

export function GoodsFound({ text, chosen, categories, onAdd }: GoodsFoundProps) {
  const t = words.useWords()
  const { data: items } = useQuery(fewItemsQuery({ search: text, limit: mostItems }))
  const fitting = categories.filter(
    ({ categoryId, name }) =>
      name.toLocaleLowerCase().includes(text.toLocaleLowerCase()) && !chosen.categoryIds.includes(categoryId),
  )
  const others = (items ?? []).filter(({ itemId }) => !chosen.itemIds.includes(itemId))
  if (items !== undefined && fitting.length + others.length === 0) {
    return <p className="text-sm text-ink-muted">{t('goods.nothing', { text })}</p>
  }
  return (
    <ul aria-label={t('goods.found')} className="overflow-clip rounded-md border border-line">
      {fitting.map(({ categoryId, name }) => (
        <Found
          key={categoryId}
          icon={GridIcon}
          name={name}
          detail={t('goods.category')}
          onPress={() => onAdd({ categoryId })}
        />
      ))}
      {others.map(({ itemId, item }) => (
        <Found
          key={itemId}
          icon={BoxIcon}
          name={item.name}
          detail={item.sku}
          onPress={() => onAdd({ itemId })}
        />
      ))}
    </ul>
  )
}

type FoundProps = { icon: Icon; name: string; detail: string; onPress: () => void }

function Found({ icon: Mark, name, detail, onPress }: FoundProps) {
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        onClick={onPress}
        className="flex min-h-10 w-full items-center gap-2.5 px-3 py-1.5 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2"
      >
        <Mark size={16} className="shrink-0 text-ink-muted" />
        <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
        <span className="shrink-0 text-ink-muted">{detail}</span>
      </button>
    </li>
  )
}
