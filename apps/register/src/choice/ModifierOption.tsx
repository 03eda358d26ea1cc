/** One option of a group: a press chooses it or one more of it; what is chosen several times can be taken away again. */
import { CheckIcon, classes, formatUnitPrice, IconButton, MinusIcon, useLanguage } from '@kassa/ui'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { countOf, type ModifierCounts, type ModifierGroup, mostOf } from './modifierCounts.ts'

type ModifierOptionProps = {
  group: ModifierGroup
  itemId: string
  counts: ModifierCounts
  onPress: () => void
  onLess: () => void
}

/** The option; nothing where it is not sold here. */
export function ModifierOption({ group, itemId, counts, onPress, onLess }: ModifierOptionProps) {
  const t = laterWords.useWords()
  const till = useTill()
  const { locale } = useLanguage()
  const tile = till.catalogue.byId(itemId)
  if (tile === undefined) return null
  const { name, unitPriceE5, currency } = tile
  const count = countOf(counts, group.name, itemId)
  const isOne = mostOf(group, itemId) === 1
  const price =
    unitPriceE5 === 0
      ? t('choice.modifier_no_price')
      : t('choice.modifier_extra', { price: formatUnitPrice(unitPriceE5, currency, locale) })
  return (
    <div
      className={classes(
        'flex min-h-14 items-stretch overflow-hidden rounded-md border shadow-card transition-colors',
        count > 0 ? 'border-accent bg-accent-soft text-on-accent-soft' : 'border-line bg-surface text-ink',
      )}
    >
      <button
        type="button"
        aria-pressed={count > 0}
        aria-label={count > 1 ? t('choice.modifier_chosen', { name, count }) : undefined}
        onClick={onPress}
        className="flex min-w-0 flex-1 items-center gap-2 px-3 py-2 text-left hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium wrap-break-word">{name}</span>
          <span className={classes('figures block text-sm', count === 0 && 'text-ink-muted')}>{price}</span>
        </span>
        {count > 0 && isOne && <CheckIcon size={20} className="shrink-0" />}
      </button>
      {count > 0 && !isOne && (
        <span className="flex shrink-0 flex-col items-center pb-1.5">
          <IconButton icon={MinusIcon} label={t('choice.modifier_less', { name })} onClick={onLess} />
          <span className="figures font-semibold" aria-hidden="true">
            {count}×
          </span>
        </span>
      )}
    </div>
  )
}
