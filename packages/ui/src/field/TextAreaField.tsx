// Several lines of text: notes, receipt footers.
import type { ComponentProps } from 'react'
import { classes } from '../tokens/classes.ts'
import { CONTROL, FieldFrame, type FieldFrameProps } from './FieldFrame.tsx'

export interface TextAreaFieldProps
  extends FieldFrameProps,
    Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'children'> {
  value: string
  onChange: (value: string) => void
}

/** A labelled text area that grows with its text where the browser can. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, isLabelHidden, hint, error, className, value, onChange, ...area } = props
  const frame = { label, isLabelHidden: isLabelHidden ?? false, hint, error, className: className ?? '' }
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <textarea
          rows={3}
          {...area}
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classes(
            CONTROL,
            'field-sizing-content min-h-20 py-2',
            control['aria-invalid'] ? 'border-danger' : 'border-line-strong',
          )}
        />
      )}
    </FieldFrame>
  )
}
