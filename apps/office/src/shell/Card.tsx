/** A part of a screen with a heading of its own. */
import { classes } from '@kassa/ui'
import { type ReactNode, useId } from 'react'

type CardProps = {
  title: ReactNode
  /** Beside the title. */
  end?: ReactNode
  /** The content reaches the edges: tables. */
  isFlush?: boolean
  id?: string
  className?: string
  children: ReactNode
}

/** A titled surface, named to screen readers by its title. */
export function Card({ title, end, isFlush = false, id, className, children }: CardProps) {
  const titleId = useId()
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={classes(
        'flex min-w-0 flex-col overflow-clip rounded-lg border border-line bg-surface shadow-card',
        className,
      )}
    >
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 pt-3 pb-2">
        <h2 id={titleId} className="text-sm font-semibold">
          {title}
        </h2>
        {end}
      </header>
      <div className={isFlush ? 'min-w-0' : 'min-w-0 px-5 pb-5'}>{children}</div>
    </section>
  )
}
