// A place with nothing in it yet: says what belongs here and what to do first.
import type { ReactNode } from 'react'
import type { Icon } from '../icons/Icon.tsx'
import { classes } from '../tokens/classes.ts'

export interface EmptyStateProps {
  icon: Icon
  title: ReactNode
  children?: ReactNode
  /** The first thing to do. */
  action?: ReactNode
  className?: string
}

/** An empty state; centres itself in the room it gets. */
export function EmptyState({ icon: IconShape, title, children, action, className }: EmptyStateProps) {
  return (
    <div
      className={classes(
        'flex h-full flex-col items-center justify-center gap-1.5 px-6 py-10 text-center',
        className,
      )}
    >
      <span className="mb-3 flex size-16 items-center justify-center rounded-xl bg-accent-soft text-on-accent-soft">
        <IconShape size={30} />
      </span>
      <p className="text-base font-semibold text-balance">{title}</p>
      {children != null && <div className="max-w-88 text-sm text-pretty text-ink-muted">{children}</div>}
      {action != null && <div className="mt-4">{action}</div>}
    </div>
  )
}
