// A button that shows only an icon: its name is read aloud and appears on hover.
import type { ComponentProps } from 'react'
import type { Icon } from '../icons/Icon.tsx'
import { classes } from '../tokens/classes.ts'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  icon: Icon
  /** What the button does, in the person's language. */
  label: string
  kind?: 'quiet' | 'secondary' | 'danger'
  /** md 40 px for the office, lg 48 px for the till. */
  size?: 'md' | 'lg'
}

const KINDS = {
  quiet: 'text-ink-muted enabled:hover:bg-hover enabled:hover:text-ink enabled:active:bg-press',
  secondary:
    'bg-surface text-ink border border-line shadow-card enabled:hover:bg-hover enabled:active:bg-press',
  danger: 'text-danger enabled:hover:bg-danger-soft enabled:active:bg-danger-soft',
} as const

/** A square button with an icon and a spoken name. */
export function IconButton({
  icon: IconShape,
  label,
  kind = 'quiet',
  size = 'lg',
  ...rest
}: IconButtonProps) {
  const { className, ...others } = rest
  return (
    <button
      type="button"
      title={label}
      {...others}
      aria-label={label}
      className={classes(
        'inline-flex shrink-0 items-center justify-center rounded-md transition-colors disabled:opacity-45',
        size === 'lg' ? 'size-touch' : 'size-10',
        KINDS[kind],
        className,
      )}
    >
      <IconShape size={size === 'lg' ? 22 : 20} />
    </button>
  )
}
