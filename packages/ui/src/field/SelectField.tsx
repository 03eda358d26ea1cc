// One of a few: the device's own list, which is quickest under a thumb and known to every screen reader.
import { ChevronDownIcon } from '../icons/actions.ts'
import { classes } from '../tokens/classes.ts'
import { CONTROL, FieldFrame, type FieldFrameProps } from './FieldFrame.tsx'

export interface SelectFieldProps<Value extends string> extends FieldFrameProps {
  value: Value
  options: readonly { value: Value; label: string; isDisabled?: boolean }[]
  onChange: (value: Value) => void
  size?: 'md' | 'lg'
  isDisabled?: boolean
}

/** A labelled choice from a short list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, options, onChange, size = 'md', isDisabled, ...frame } = props
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <span className="relative block">
          <select
            {...control}
            value={value}
            disabled={isDisabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value)
              if (chosen !== undefined) onChange(chosen.value)
            }}
            className={classes(
              CONTROL,
              'appearance-none pr-10',
              size === 'lg' ? 'h-touch' : 'h-10',
              control['aria-invalid'] ? 'border-danger' : 'border-line-strong',
            )}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.isDisabled}>
                {option.label}
              </option>
            ))}
          </select>
          <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-muted">
            <ChevronDownIcon size={18} />
          </span>
        </span>
      )}
    </FieldFrame>
  )
}
