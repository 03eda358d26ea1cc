// One of two to five, side by side: views, units, percent or amount. Takes effect at once.
import type { ReactNode } from 'react'
import type { Icon } from '../icons/Icon.tsx'
import { classes } from '../tokens/classes.ts'
import { useRovingFocus } from './useRovingFocus.ts'

export interface SegmentedProps<Id extends string> {
  /** What is chosen here, read aloud. */
  label: string
  options: readonly { id: Id; label: ReactNode; icon?: Icon }[]
  value: Id
  onChange: (id: Id) => void
  /** md for the office, lg for the till. */
  size?: 'md' | 'lg'
  wide?: boolean
  className?: string
}

/** A segmented control. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, options, value, onChange, size = 'md', wide, className } = props
  const roving = useRovingFocus(
    options.map((option) => option.id),
    value,
    onChange,
  )
  return (
    <div
      role="radiogroup"
      aria-label={label}
      {...roving.group}
      className={classes(
        'inline-flex max-w-full gap-1 rounded-md border border-line bg-sunken p-1',
        wide && 'w-full',
        className,
      )}
    >
      {options.map(({ id, label: text, icon: IconShape }) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot look like a segment
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === value}
          {...roving.choice(id)}
          className={classes(
            'inline-flex min-w-0 items-center justify-center gap-2 rounded-sm px-3 text-sm font-medium transition-colors select-none',
            size === 'lg' ? 'min-h-touch' : 'min-h-8',
            wide && 'flex-1',
            id === value ? 'bg-raised text-ink shadow-card' : 'text-ink-muted hover:text-ink',
          )}
        >
          {IconShape && <IconShape size={18} />}
          <span className="truncate">{text}</span>
        </button>
      ))}
    </div>
  )
}
