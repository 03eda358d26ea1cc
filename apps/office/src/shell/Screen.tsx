/** A screen: its name, what one can do there, and its content. */
import { BackIcon, classes } from '@kassa/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type ScreenProps = {
  title: string
  /** Beside the title: a badge or two. */
  mark?: ReactNode
  /** Under the title, in small print. */
  lead?: ReactNode
  /** At the end of the line: the figure that the screen is about, or what one can do. */
  actions?: ReactNode
  /** Where one came from, on screens below another. */
  back?: {
    to:
      | '/transactions'
      | '/shifts'
      | '/items'
      | '/promotions'
      | '/promotions/lists'
      | '/customers'
      | '/gift-cards'
      | '/people'
      | '/devices'
    label: string
  }
  /** The content fills the window and scrolls by itself: long tables. */
  isFilling?: boolean
  children: ReactNode
}

/** The head of a screen over its content. */
export function Screen({ title, mark, lead, actions, back, isFilling = false, children }: ScreenProps) {
  return (
    <div
      className={classes(
        'mx-auto flex w-full max-w-330 flex-col gap-4 px-4 py-4 md:gap-5 md:px-6 md:py-6 xl:px-8',
        isFilling && 'h-full',
      )}
    >
      <title>{`${title} · Kassa`}</title>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {back !== undefined && (
            <Link
              to={back.to}
              className="-ml-1 mb-1 inline-flex min-h-8 items-center gap-1.5 rounded-sm px-1 text-sm font-medium text-ink-muted hover:text-ink"
            >
              <BackIcon size={16} />
              {back.label}
            </Link>
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="text-xl font-semibold text-balance wrap-anywhere md:text-2xl">{title}</h1>
            {mark}
          </div>
          {lead !== undefined && <p className="mt-1 text-sm text-ink-muted">{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  )
}
