// One line of text: names, codes, amounts as text.
import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'
import { CONTROL, FieldFrame, type FieldFrameProps } from './FieldFrame.tsx'

export interface TextFieldProps
  extends FieldFrameProps,
    Omit<ComponentProps<'input'>, 'size' | 'value' | 'onChange' | 'className' | 'children'> {
  value: string
  onChange: (value: string) => void
  /** md 40 px for the office, lg 48 px for the till. */
  size?: 'md' | 'lg'
  /** Figures: right-aligned, tabular, with a numeric keyboard on phones. Stays text; see `parseAmount`. */
  isNumeric?: boolean
  /** Inside the field, before or behind the text: a currency, a unit. Decoration; the label must say it too. */
  start?: ReactNode
  end?: ReactNode
}

/** A labelled text field. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, hint, error, className, ...rest } = props
  const { value, onChange, size = 'md', isNumeric = false, start, end, ...input } = rest
  const frame = { label, isLabelHidden: isLabelHidden ?? false, hint, error, className: className ?? '' }
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <span className="relative block">
          {start != null && <Affix at="left-3">{start}</Affix>}
          <input
            type="text"
            inputMode={isNumeric ? 'decimal' : undefined}
            {...input}
            {...control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={classes(
              CONTROL,
              size === 'lg' ? 'h-touch' : 'h-10',
              control['aria-invalid'] ? 'border-danger' : 'border-line-strong',
              isNumeric && 'figures text-right',
              start != null && 'pl-10',
              end != null && 'pr-12',
            )}
          />
          {end != null && <Affix at="right-3">{end}</Affix>}
        </span>
      )}
    </FieldFrame>
  )
}

function Affix({ at, children }: { at: 'left-3' | 'right-3'; children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className={classes('pointer-events-none absolute inset-y-0 flex items-center text-ink-muted', at)}
    >
      {children}
    </span>
  )
}
