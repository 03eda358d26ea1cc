// A thing that is or is not: a box for choices that are saved with a form, a switch for what takes effect at once.
import { type ReactNode, useId } from 'react'
import { CheckIcon, MinusIcon } from '../icons/actions.ts'
import { classes } from '../tokens/classes.ts'

export interface CheckboxProps {
  label: ReactNode
  /** The label is read aloud but not shown, as in a table's first column. */
  isLabelHidden?: boolean
  hint?: ReactNode
  isChecked: boolean
  /** Some of what the box stands for, not all. */
  isMixed?: boolean
  onChange: (isChecked: boolean) => void
  isDisabled?: boolean
  className?: string
}

/** A labelled checkbox; the label can be pressed too. */
export function Checkbox(props: CheckboxProps) {
  const { label, isLabelHidden = false, hint, isChecked, isMixed = false, onChange, isDisabled } = props
  const hintId = useId()
  const Mark = isMixed ? MinusIcon : CheckIcon
  return (
    <label className={classes('flex min-h-10 cursor-pointer items-center gap-3', props.className)}>
      <span className="relative flex shrink-0">
        <input
          type="checkbox"
          checked={isChecked}
          disabled={isDisabled}
          aria-describedby={hint != null ? hintId : undefined}
          ref={(box) => {
            if (box) box.indeterminate = isMixed
          }}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-5 cursor-[inherit] appearance-none rounded-sm border border-line-strong bg-surface transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-45"
        />
        {(isChecked || isMixed) && (
          <span className="pointer-events-none absolute inset-0 flex items-center justify-center text-on-accent">
            <Mark size={16} />
          </span>
        )}
      </span>
      <span className={isLabelHidden ? 'sr-only' : 'min-w-0'}>
        <span className="block text-base">{label}</span>
        {hint != null && (
          <span id={hintId} className="block text-sm text-ink-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
