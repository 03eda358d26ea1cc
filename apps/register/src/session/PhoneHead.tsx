/** On a phone: which register this is, where the sales are, who sells. */

import { statusCorner } from '../shell/laterParts.tsx'
import { Mark } from '../shell/Mark.tsx'
import { useTillView } from '../till/TillContext.tsx'

/** The head of the selling screen. */
export function PhoneHead() {
  const name = useTillView((view) => view.register?.name)
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-3 pt-1 pr-2 pl-4">
      <Mark size={32} />
      <span title={name} className="min-w-0 flex-1 truncate text-sm font-medium">
        {name}
      </span>
      <statusCorner.Screen />
    </header>
  )
}
