/** The people who may sell here, each by name and initials. */
import type { StaffView } from '@kassa/client'
import { classes } from '@kassa/ui'
import { Initials } from '../shell/Initials.tsx'
import { words } from '../words/words.ts'

type StaffListProps = {
  staff: readonly StaffView[]
  chosenId: string
  onChoose: (staffId: string) => void
}

/** A list to choose one person from: below each other, in a row on a phone. */
export function StaffList({ staff, chosenId, onChoose }: StaffListProps) {
  const t = words.useWords()
  return (
    <ul
      aria-label={t('sign_in.title')}
      className="scroll-calm flex gap-2 p-3 max-md:overflow-x-auto md:max-h-120 md:flex-col md:p-4"
    >
      {staff.map(({ staffId, name }) => {
        const isChosen = staffId === chosenId
        return (
          <li key={staffId} className="shrink-0">
            <button
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChoose(staffId)}
              className={classes(
                'flex min-h-14 w-full items-center gap-3 rounded-md px-3 py-2 text-left font-medium transition-colors',
                isChosen ? 'bg-accent-soft text-on-accent-soft' : 'hover:bg-hover active:bg-press',
              )}
            >
              <Initials name={name} isStrong={isChosen} />
              <span className="min-w-0 wrap-break-word">{name}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
