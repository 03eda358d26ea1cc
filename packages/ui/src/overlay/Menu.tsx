// A menu of actions behind one button: arrow keys, first letters and Escape work as people expect.
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import type { Icon } from '../icons/Icon.tsx'
import { classes } from '../tokens/classes.ts'

export interface MenuAction {
  id: string
  label: ReactNode
  icon?: Icon
  /** A KeyHint or a value at the far end. */
  end?: ReactNode
  isDanger?: boolean
  isDisabled?: boolean
  /** Draws a line above, to part groups. */
  startsGroup?: boolean
  onPress: () => void
}

export interface MenuProps {
  /** The button that opens the menu: a Button or IconButton. */
  trigger: ReactElement
  actions: readonly MenuAction[]
  /** Which edge of the trigger the menu keeps to. */
  align?: 'start' | 'end'
}

const ITEM =
  'flex min-h-touch cursor-pointer items-center gap-3 rounded-sm px-3 text-sm outline-none select-none ' +
  'data-highlighted:bg-hover data-disabled:opacity-45'

/** A menu of actions. */
export function Menu({ trigger, actions, align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none" align={align} sideOffset={6}>
          <Base.Popup className="min-w-52 rounded-lg border border-line bg-raised p-1.5 text-ink shadow-raised outline-none transition-[opacity,scale] data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0">
            {actions.map((action) => (
              <MenuItem key={action.id} action={action} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuItem({ action }: { action: MenuAction }) {
  const { label, icon: IconShape, end, isDanger = false, isDisabled = false, startsGroup, onPress } = action
  return (
    <>
      {startsGroup && <Base.Separator className="mx-1 my-1.5 h-px bg-line" />}
      <Base.Item
        disabled={isDisabled}
        onClick={onPress}
        className={classes(ITEM, isDanger ? 'text-danger' : 'text-ink')}
      >
        {IconShape && <IconShape size={18} className={isDanger ? '' : 'text-ink-muted'} />}
        <span className="min-w-0 flex-1">{label}</span>
        {end != null && <span className="text-xs text-ink-muted">{end}</span>}
      </Base.Item>
    </>
  )
}
