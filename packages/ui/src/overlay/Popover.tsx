// A small panel beside the control that opened it: "why this price?", columns of a table, a date.
import { cloneElement, type ReactElement, type ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'
import type { Align } from './placeBeside.ts'
import { PANEL, type Panel, usePanel } from './usePanel.ts'

export interface PopoverProps {
  /** The button that opens the panel: a Button or IconButton. */
  trigger: ReactElement<Partial<Panel['triggerProps']> & { 'aria-haspopup'?: 'dialog' }>
  title?: ReactNode
  children: ReactNode
  align?: Align
}

/** A panel beside its trigger; Escape or a press elsewhere closes it. */
export function Popover({ trigger, title, children, align = 'center' }: PopoverProps) {
  const panel = usePanel(align, (element) => element.focus())
  return (
    <>
      {cloneElement(trigger, { ...panel.triggerProps, 'aria-haspopup': 'dialog' })}
      <div
        {...panel.panelProps}
        role="dialog"
        tabIndex={-1}
        aria-labelledby={title != null ? `${panel.panelProps.id}-title` : panel.triggerProps.id}
        className={classes(PANEL, 'w-88 max-w-[calc(100vw-1rem)] p-5')}
      >
        {panel.isOpen && (
          <>
            {title != null && (
              <h2 id={`${panel.panelProps.id}-title`} className="mb-3 text-base font-semibold">
                {title}
              </h2>
            )}
            {children}
          </>
        )}
      </div>
    </>
  )
}
