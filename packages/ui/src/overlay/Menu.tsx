// A menu of actions behind one button: arrows, Home, End, first letters and Escape work as people expect.
import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import type { Icon } from '../icons/Icon.tsx'
import { classes } from '../tokens/classes.ts'
import { nextItem } from './menuKeys.ts'
import { PANEL, type Panel, usePanel } from './usePanel.ts'

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
  trigger: ReactElement<Partial<Panel['triggerProps']> & { 'aria-haspopup'?: 'menu' }>
  actions: readonly MenuAction[]
  /** Which edge of the trigger the menu keeps to. */
  align?: 'start' | 'end'
}

const ITEM =
  'flex min-h-touch w-full items-center gap-3 rounded-sm px-3 text-left text-sm select-none hover:bg-hover ' +
  'focus:bg-hover focus:outline-none focus-visible:inset-ring-2 focus-visible:inset-ring-accent aria-disabled:opacity-45'

function items(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
}

/** A menu of actions. */
export function Menu({ trigger, actions, align = 'end' }: MenuProps) {
  const panel = usePanel(align, (menu) => items(menu)[0]?.focus())
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Tab') panel.close()
    const all = items(event.currentTarget)
    const focused = all.findIndex((item) => item.matches(':focus'))
    const next = nextItem(
      event.key,
      focused,
      all.map((item) => item.textContent),
    )
    if (next === undefined) return
    event.preventDefault()
    all[next]?.focus()
  }
  return (
    <>
      {cloneElement(trigger, { ...panel.triggerProps, 'aria-haspopup': 'menu' })}
      <div
        {...panel.panelProps}
        role="menu"
        tabIndex={-1}
        aria-labelledby={panel.triggerProps.id}
        onKeyDown={onKeyDown}
        className={classes(PANEL, 'min-w-52 p-1.5')}
      >
        {panel.isOpen &&
          actions.map((action) => <MenuItem key={action.id} action={action} close={panel.close} />)}
      </div>
    </>
  )
}

function MenuItem({ action, close }: { action: MenuAction; close: () => void }) {
  const { label, icon: IconShape, end, isDanger = false, isDisabled = false, startsGroup, onPress } = action
  return (
    <>
      {startsGroup && <hr className="mx-1 my-1.5 border-line" />}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-disabled={isDisabled || undefined}
        onClick={() => {
          if (isDisabled) return
          close()
          onPress()
        }}
        className={classes(ITEM, isDanger ? 'text-danger' : 'text-ink')}
      >
        {IconShape && <IconShape size={18} className={isDanger ? '' : 'text-ink-muted'} />}
        <span className="min-w-0 flex-1">{label}</span>
        {end != null && <span className="text-xs text-ink-muted">{end}</span>}
      </button>
    </>
  )
}
