/** The count is written down: the difference is shown, explained where someone can, and the shift closed. */
import type { ShiftCash } from '@kassa/kernel'
import { Button, TextAreaField } from '@kassa/ui'
import { useState } from 'react'
import { CashResult } from './CashResult.tsx'
import { cashWords } from './cashWords.ts'
import { useCash } from './useCash.ts'

/** The form. */
export function CloseForm({ cash }: { cash: readonly ShiftCash[] }) {
  const t = cashWords.useWords()
  const send = useCash()
  const [note, setNote] = useState('')
  const isRight = cash.every(({ differenceMinor }) => differenceMinor === 0)
  const said = note.trim()
  const close = () => void send((day) => day.closeShift(said === '' ? undefined : said))
  return (
    <div className="flex flex-col gap-5">
      <CashResult cash={cash} />
      {!isRight && (
        <TextAreaField
          label={t('result.note')}
          hint={t('result.note_hint')}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
      )}
      <Button kind="primary" size="xl" wide onClick={close}>
        {t('result.close')}
      </Button>
      <Button size="lg" wide onClick={() => void send((day) => day.startCount())}>
        {t('result.again')}
      </Button>
    </div>
  )
}
