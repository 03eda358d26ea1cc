/** Those who may say yes, each by name: one press chooses. */
import type { StaffView } from '@kassa/client'
import { classes } from '@kassa/ui'
import { Initials } from '../shell/Initials.tsx'
import { laterWords } from '../words/laterWords.ts'

type ApproversProps = {
  people: readonly StaffView[]
  chosenId: string | undefined
  onChoose: (staffId: string) => void
}

/** The choice, by name. */
export function Approvers({ people, chosenId, onChoose }: ApproversProps) {
  const t = laterWords.useWords()
  return (
    <section>
      <h3 className="mb-2 text-sm font-medium">{t('approval.who')}</h3>
      <ul aria-label={t('approval.who')} className="flex flex-wrap gap-2">
        {people.map(({ staffId, name }) => (
          <li key={staffId}>
            <button
              type="button"
              aria-pressed={staffId === chosenId}
              onClick={() => onChoose(staffId)}
              className={classes(
                'flex min-h-14 items-center gap-3 rounded-md border px-3 py-2 text-left font-medium transition-colors',
                staffId === chosenId
                  ? 'border-accent bg-accent-soft text-on-accent-soft'
                  : 'border-line hover:bg-hover active:bg-press',
              )}
            >
              <Initials name={name} isStrong={staffId === chosenId} />
              <span className="min-w-0 wrap-break-word">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
