// Categories above the grid of tiles: one row that scrolls sideways, the chosen one always in sight.
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from '../tokens/classes.ts'
import { useRovingFocus } from './useRovingFocus.ts'

export interface CategoryTabsProps<Id extends string> {
  /** What is chosen here, read aloud: "Category". */
  label: string
  categories: readonly { id: Id; label: ReactNode }[]
  value: Id
  onChange: (id: Id) => void
  className?: string
}

/** One category of many. */
export function CategoryTabs<Id extends string>(props: CategoryTabsProps<Id>) {
  const { label, categories, value, onChange, className } = props
  const roving = useRovingFocus(
    categories.map((category) => category.id),
    value,
    onChange,
  )
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new choice is what brings the chip into sight
  useEffect(() => {
    const chip = row.current?.querySelector('[aria-checked="true"]')
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [value])
  return (
    <div
      ref={row}
      role="radiogroup"
      aria-label={label}
      {...roving.group}
      className={classes('flex gap-2 overflow-x-auto p-1 [scrollbar-width:none]', className)}
    >
      {categories.map((category) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be a chip with its own scrolling
        <button
          key={category.id}
          type="button"
          role="radio"
          aria-checked={category.id === value}
          {...roving.choice(category.id)}
          className={classes(
            'min-h-touch shrink-0 rounded-md px-4 text-base font-medium whitespace-nowrap transition-colors select-none',
            category.id === value
              ? 'bg-ink text-canvas'
              : 'bg-surface text-ink-muted shadow-card inset-ring inset-ring-line hover:bg-hover hover:text-ink',
          )}
        >
          {category.label}
        </button>
      ))}
    </div>
  )
}
