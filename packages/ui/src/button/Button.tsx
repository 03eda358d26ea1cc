// The button: four weights, three sizes. `xl` is the Pay button: one per screen, with the amount at its end.
import type { ComponentProps, ReactNode } from 'react'
import type { Icon } from '../icons/Icon.tsx'
import { Spinner } from '../status/Spinner.tsx'
import { classes } from '../tokens/classes.ts'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
/** md 40 px for the office, lg 48 px for the till, xl 72 px for the one thing the screen is for. */
export type ButtonSize = 'md' | 'lg' | 'xl'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  children: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  icon?: Icon
  /** Stands at the far end, such as the amount on Pay or a KeyHint. */
  end?: ReactNode
  /** Work is under way: the button keeps its width and focus, says so, and ignores presses. */
  busy?: boolean
  wide?: boolean
}

const BASE =
  'inline-flex items-center font-medium select-none transition-colors text-center ' +
  'disabled:opacity-45 aria-disabled:pointer-events-none'

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent enabled:hover:bg-accent-hover enabled:active:bg-accent-hover',
  secondary:
    'bg-surface text-ink border border-line shadow-card enabled:hover:bg-hover enabled:active:bg-press',
  quiet: 'text-ink enabled:hover:bg-hover enabled:active:bg-press',
  danger: 'bg-danger text-on-danger enabled:hover:bg-danger-hover enabled:active:bg-danger-hover',
}

const SIZES: Record<ButtonSize, string> = {
  md: 'min-h-10 px-4 py-1.5 gap-2 text-sm rounded-md',
  lg: 'min-h-touch px-5 py-2 gap-2.5 text-base rounded-md',
  xl: 'min-h-18 px-6 py-3 gap-3 text-xl font-semibold rounded-lg',
}

const ICON_SIZES: Record<ButtonSize, number> = { md: 18, lg: 20, xl: 26 }

/** A button. Names itself by its text; pass `type="submit"` inside a form. */
export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'secondary',
    size = 'md',
    icon: IconShape,
    end,
    busy = false,
    wide,
    ...rest
  } = props
  const { className, onClick, type = 'button', ...others } = rest
  return (
    <button
      {...others}
      type={busy ? 'button' : type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={classes(
        BASE,
        KINDS[kind],
        SIZES[size],
        wide && 'w-full',
        end != null ? 'justify-between' : 'justify-center',
        className,
      )}
    >
      <span className="inline-flex min-w-0 items-center gap-[inherit]">
        {busy ? <Spinner size={ICON_SIZES[size]} /> : IconShape && <IconShape size={ICON_SIZES[size]} />}
        <span className="min-w-0 wrap-break-word hyphens-auto">{children}</span>
      </span>
      {end != null && <span className="figures shrink-0">{end}</span>}
    </button>
  )
}
