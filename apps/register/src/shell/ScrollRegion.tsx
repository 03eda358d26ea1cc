/** A part that scrolls and holds nothing to press: it takes the focus itself, so that the keyboard can scroll it. */
import { classes } from '@kassa/ui'
import type { ReactNode } from 'react'

/** The part, named for screen readers. Fills the room that it gets. */
export function ScrollRegion(props: { label: string; className?: string; children: ReactNode }) {
  return (
    <section
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={classes('scroll-calm min-h-0 flex-1 focus-visible:-outline-offset-2', props.className)}
    >
      {props.children}
    </section>
  )
}
