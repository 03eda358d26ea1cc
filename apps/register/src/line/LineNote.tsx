/** Something to know about a line: engraved, for Ann, chipped. It stands on the line and on the receipt. */
import { TextField } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'

const longestNote = 200

type LineNoteProps = { value: string; onChange: (note: string) => void; onEnter: () => void }

/** The field. Enter ends it as Done does. */
export function LineNote({ value, onChange, onEnter }: LineNoteProps) {
  const t = laterWords.useWords()
  return (
    <TextField
      label={t('line.note')}
      hint={t('line.note_hint')}
      size="lg"
      value={value}
      onChange={onChange}
      maxLength={longestNote}
      autoComplete="off"
      enterKeyHint="done"
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
