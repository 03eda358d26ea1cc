// A small word about a state: quiet, never clickable, never the only bearer of meaning by colour.
import type { ReactNode } from 'react'
import type { Icon } from '../icons/Icon.tsx'
import { classes } from '../tokens/classes.ts'

export type Tone = 'neutral' | 'positive' | 'warning' | 'danger' | 'info' | 'accent'

const TONES: Record<Tone, string> = {
  neutral: 'bg-neutral-soft text-on-neutral-soft',
  positive: 'bg-positive-soft text-on-positive-soft',
  warning: 'bg-warning-soft text-on-warning-soft',
  danger: 'bg-danger-soft text-on-danger-soft',
  info: 'bg-info-soft text-on-info-soft',
  accent: 'bg-accent-soft text-on-accent-soft',
}

/** A badge with a word or a figure, and an icon where the tone alone would carry the meaning. */
export function Badge(props: { children: ReactNode; tone?: Tone; icon?: Icon; className?: string }) {
  const { children, tone = 'neutral', icon: IconShape, className } = props
  return (
    <span
      className={classes(
        'figures inline-flex min-h-6 items-center gap-1.5 rounded-sm px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {IconShape && <IconShape size={14} />}
      {children}
    </span>
  )
}
