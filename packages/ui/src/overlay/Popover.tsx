// A small panel beside the control that opened it: "why this price?", columns of a table, a date.
import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'

export interface PopoverProps {
  /** The button that opens the panel. */
  trigger: ReactElement
  title?: ReactNode
  children: ReactNode
  align?: 'start' | 'center' | 'end'
}

/** A panel beside its trigger; Escape or a press elsewhere closes it. */
export function Popover({ trigger, title, children, align = 'center' }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={8} align={align} collisionPadding={12}>
          <Base.Popup className="max-h-(--available-height) w-88 max-w-(--available-width) overflow-auto rounded-lg border border-line bg-raised p-5 text-ink shadow-raised outline-none transition-[opacity,scale] data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0">
            {title != null && <Base.Title className="mb-3 text-base font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
