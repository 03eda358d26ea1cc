// A band across the whole screen: training mode cannot be mistaken for selling.
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'

export interface BandProps {
  children: ReactNode
  /** training: striped, for as long as the mode lasts. The others for something the whole screen should know. */
  kind?: 'training' | 'info' | 'danger'
  /** A way out, such as "End training". */
  action?: ReactNode
}

const KINDS = {
  training:
    'bg-training text-on-training bg-[repeating-linear-gradient(-45deg,transparent_0_14px,oklch(0.24_0.04_95/0.07)_14px_28px)]',
  info: 'bg-info-soft text-on-info-soft',
  danger: 'bg-danger-soft text-on-danger-soft',
} as const

/** A band; put it first on the screen. */
export function Band({ children, kind = 'training', action }: BandProps) {
  return (
    <div
      role="note"
      className={classes(
        'flex min-h-10 flex-wrap items-center justify-center gap-x-4 px-4 py-1 text-center text-sm font-semibold',
        KINDS[kind],
      )}
    >
      <span>{children}</span>
      {action}
    </div>
  )
}
