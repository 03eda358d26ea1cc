// What every field has around it: label above, hint or fault below, tied together for screen readers.
import { type ReactNode, useId } from 'react'
import { ErrorIcon } from '../icons/device.ts'
import { classes } from '../tokens/classes.ts'

export interface FieldFrameProps {
  label: string
  /** The label is read aloud but not shown, where the place makes it plain. */
  isLabelHidden?: boolean
  /** What to type, in a few words. */
  hint?: ReactNode
  /** What is wrong and what to do; the field is marked and it is announced. */
  error?: ReactNode
  className?: string
}

/** What the frame gives to the control inside. */
export interface FieldControl {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** Look of a text control inside the frame; h-10 for the office, h-touch for the till. */
export const CONTROL =
  'w-full rounded-md border bg-surface px-3 text-base text-ink transition-colors ' +
  'focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-muted'

/** The frame. `children` gets the attributes that tie the control to its label and messages. */
export function FieldFrame(props: FieldFrameProps & { children: (control: FieldControl) => ReactNode }) {
  const { label, isLabelHidden, hint, className, children } = props
  // `isWrong && words` is no message while nothing is wrong.
  const error = props.error || undefined
  const id = useId()
  const hasMessage = error != null || hint != null
  return (
    <div className={classes('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error != null ? true : undefined,
        'aria-describedby': hasMessage ? `${id}-message` : undefined,
      })}
      {hasMessage && (
        <p
          id={`${id}-message`}
          role={error != null ? 'alert' : undefined}
          className={classes(
            'flex items-start gap-1.5 text-sm',
            error != null ? 'text-danger' : 'text-ink-muted',
          )}
        >
          {error != null && <ErrorIcon size={16} className="mt-0.5" />}
          <span>{error ?? hint}</span>
        </p>
      )}
    </div>
  )
}
