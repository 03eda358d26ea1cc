/** Until when the goods are promised, and what is to be known about the order. */
import { TextAreaField, TextField } from '@kassa/ui'
import { ordersWords } from './ordersWords.ts'
import type { OrderDraft } from './useOrderDraft.ts'

const longestNote = 500

/** The two fields. */
export function PromiseFields({
  promisedDay,
  promise,
  note,
  setNote,
}: Pick<OrderDraft, 'promisedDay' | 'promise' | 'note' | 'setNote'>) {
  const t = ordersWords.useWords()
  return (
    <>
      <TextField
        label={t('place.promised')}
        hint={t('place.promised_hint')}
        type="date"
        size="lg"
        value={promisedDay}
        onChange={promise}
      />
      <TextAreaField
        label={t('place.note')}
        hint={t('place.note_hint')}
        maxLength={longestNote}
        value={note}
        onChange={setNote}
      />
    </>
  )
}
