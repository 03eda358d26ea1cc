// A dot with a word: where the sales are, whether a device answers. Colour repeats what the word says.
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'
import type { Tone } from './Badge.tsx'

const COLOURS: Record<Tone, string> = {
  neutral: 'bg-line-strong',
  positive: 'bg-positive',
  warning: 'bg-warning',
  danger: 'bg-danger',
  info: 'bg-info',
  accent: 'bg-accent',
}

/** A state in a word or two, with its dot. */
export function StatusDot(props: { tone: Tone; children: ReactNode; className?: string }) {
  return (
    <span className={classes('inline-flex items-center gap-2 text-sm text-ink-muted', props.className)}>
      <span aria-hidden="true" className={classes('size-2 shrink-0 rounded-sm', COLOURS[props.tone])} />
      <span className="figures min-w-0 text-left">{props.children}</span>
    </span>
  )
}
