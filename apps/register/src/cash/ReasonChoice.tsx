/** Why something is done: one of a few, or in a person's own words. */
import { classes, TextField } from '@kassa/ui'
import { cashWords } from './cashWords.ts'

export type Reason =
  | 'exchange'
  | 'check'
  | 'change'
  | 'errand'
  | 'postage'
  | 'invoice'
  | 'tips'
  | 'safe'
  | 'bank'
  | 'other'
export type GivenReason = { reason: Reason; note: string }

/** Returns what is written down: the reason with its note, or the note alone where no listed reason fits; undefined while it is missing. */
export function writtenReason(
  { reason, note }: GivenReason,
  nameOf: (reason: Reason) => string,
): { reason: string; note?: string } | undefined {
  const said = note.trim()
  if (reason !== 'other')
    return said === '' ? { reason: nameOf(reason) } : { reason: nameOf(reason), note: said }
  return said === '' ? undefined : { reason: said }
}

type ReasonChoiceProps = {
  reasons: readonly Reason[]
  given: GivenReason
  onChange: (given: GivenReason) => void
  /** Said below the note once somebody tried to go on without one. */
  isNoteMissing: boolean
}

/** The choice, and room for a note. Another reason than those listed needs the note. */
export function ReasonChoice({ reasons, given, onChange, isNoteMissing }: ReasonChoiceProps) {
  const t = cashWords.useWords()
  return (
    <div className="flex flex-col gap-4">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t('move.reason')}</legend>
        <div className="flex flex-wrap gap-2">
          {reasons.map((reason) => (
            <label
              key={reason}
              className={classes(
                'flex min-h-touch cursor-pointer items-center rounded-md border px-4 font-medium transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent',
                given.reason === reason
                  ? 'border-accent bg-accent-soft text-on-accent-soft'
                  : 'border-line bg-surface hover:bg-hover',
              )}
            >
              <input
                type="radio"
                name="reason"
                className="sr-only"
                checked={given.reason === reason}
                onChange={() => onChange({ ...given, reason })}
              />
              {t(`move.${reason}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        label={t('move.note')}
        hint={t('move.note_hint')}
        error={isNoteMissing ? t('move.note_needed') : undefined}
        size="lg"
        maxLength={500}
        value={given.note}
        onChange={(note) => onChange({ ...given, note })}
      />
    </div>
  )
}
