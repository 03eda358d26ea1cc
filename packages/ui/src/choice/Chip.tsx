// A short choice among several that may wrap: a reason, a percentage. Pressed in, it is the one that is chosen.
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'

export interface ChipProps {
  children: ReactNode
  isChosen: boolean
  onPress: () => void
  /** Fills its place in a grid. */
  isWide?: boolean
}

/** A chip, large enough for a thumb. */
export function Chip({ children, isChosen, onPress, isWide = false }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onPress}
      className={classes(
        'min-h-touch min-w-touch rounded-md border px-4 text-sm font-medium transition-colors',
        isWide && 'w-full px-0',
        isChosen
          ? 'border-accent bg-accent-soft text-on-accent-soft'
          : 'border-line bg-surface hover:bg-hover active:bg-press',
      )}
    >
      {children}
    </button>
  )
}
