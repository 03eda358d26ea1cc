/** What customers often take along with the goods in the basket: one tap adds it, and nobody has to look at it. */
import type { TileItem } from '@kassa/client'
import { formatUnitPrice, PlusIcon, useLanguage } from '@kassa/ui'
import { useAdding } from '../find/ArmedQuantity.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { useCompanions } from './useCompanions.ts'

/** The strip; nothing where the store suggests nothing. `isPlaceKept`: its room stays while there is nothing to say. */
export function CompanionStrip({ isPlaceKept = false }: { isPlaceKept?: boolean }) {
  return usePractice() === undefined ? <Suggested isPlaceKept={isPlaceKept} /> : null
}

function Suggested({ isPlaceKept }: { isPlaceKept: boolean }) {
  const t = laterWords.useWords()
  const { addItem } = useAdding()
  const companions = useCompanions()
  if (companions === undefined || (companions.length === 0 && !isPlaceKept)) return null
  if (companions.length === 0) return <div className="h-20 shrink-0 border-b border-line" />
  return (
    <section
      aria-label={t('companions.title')}
      className="h-20 shrink-0 border-b border-line bg-surface px-4 pt-1 max-md:border-t max-md:border-b-0 max-md:px-2"
    >
      <h3 className="text-xs text-ink-muted">{t('companions.title')}</h3>
      <ul className="grid auto-cols-fr grid-flow-col gap-2">
        {companions.map((item) => (
          <li key={item.itemId} className="min-w-0">
            <Companion item={item} onAdd={() => void addItem(item)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Companion({ item, onAdd }: { item: TileItem; onAdd: () => void }) {
  const { locale } = useLanguage()
  const { name, unitPriceE5, currency } = item
  return (
    <button
      type="button"
      title={name}
      className="flex min-h-touch w-full items-center gap-1.5 rounded-md border border-line px-2 text-left transition-colors hover:bg-hover active:bg-press"
      onClick={onAdd}
    >
      <PlusIcon size={18} className="shrink-0 text-ink-muted" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm leading-tight font-medium">{name}</span>
        <span className="figures block text-xs text-ink-muted">
          {formatUnitPrice(unitPriceE5, currency, locale)}
        </span>
      </span>
    </button>
  )
}
