// A switch: takes effect the moment it is moved (sounds, training mode, a device on or off).
import { type ReactNode, useId } from 'react'
import { classes } from '../tokens/classes.ts'

export interface SwitchProps {
  label: ReactNode
  hint?: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
  className?: string
}

/** A labelled switch, label first; the whole row can be pressed. */
export function Switch({ label, hint, isOn, onChange, isDisabled, className }: SwitchProps) {
  const id = useId()
  return (
    <label htmlFor={id} className={classes('flex min-h-touch cursor-pointer items-center gap-4', className)}>
      <span className="min-w-0 flex-1">
        <span className="block text-base">{label}</span>
        {hint != null && (
          <span id={`${id}-hint`} className="block text-sm text-ink-muted">
            {hint}
          </span>
        )}
      </span>
      <span className="relative flex shrink-0">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          disabled={isDisabled}
          aria-describedby={hint != null ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="peer h-7 w-12 cursor-[inherit] appearance-none rounded-xl border border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:opacity-45"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1 left-1 size-5 rounded-lg bg-line-strong transition-[translate,background-color] peer-checked:translate-x-5 peer-checked:bg-on-accent"
        />
      </span>
    </label>
  )
}
