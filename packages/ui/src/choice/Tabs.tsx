// Tabs over one panel: parts of a record, sections of settings.
import { type ReactNode, useId } from 'react'
import { classes } from '../tokens/classes.ts'
import { useRovingFocus } from './useRovingFocus.ts'

export interface TabsProps<Id extends string> {
  /** What the tabs are of, read aloud. */
  label: string
  tabs: readonly { id: Id; label: ReactNode; end?: ReactNode }[]
  value: Id
  onChange: (id: Id) => void
  /** What the chosen tab shows. */
  children: ReactNode
  className?: string
}

/** A row of tabs with the panel below. */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  className,
}: TabsProps<Id>) {
  const id = useId()
  const roving = useRovingFocus(
    tabs.map((tab) => tab.id),
    value,
    onChange,
  )
  return (
    <div className={className}>
      <div
        role="tablist"
        aria-label={label}
        {...roving.group}
        className="flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === value}
            aria-controls={`${id}-panel`}
            {...roving.choice(tab.id)}
            className={classes(
              'inline-flex min-h-touch shrink-0 items-center gap-2 border-b-2 px-3 text-sm font-medium transition-colors select-none focus-visible:-outline-offset-2',
              tab.id === value
                ? 'border-accent text-ink'
                : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {tab.label}
            {tab.end}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel is a stop of its own (WAI-ARIA tabs pattern)
        tabIndex={0}
        className="pt-4"
      >
        {children}
      </div>
    </div>
  )
}
