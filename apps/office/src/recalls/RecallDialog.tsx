/** Recalling goods: which, why, and what the shops do with them. */
import { Button, Dialog, showToast, TextAreaField } from '@kassa/ui'
import { type FormEvent, useId, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { words } from '../words/words.ts'
import { RecalledPieces } from './RecalledPieces.tsx'
import { newRecallDraft, type RecallDraft, type RecallField, readRecallDraft } from './recallDraft.ts'
import { useRecallGoods } from './recalls.ts'

export function RecallDialog({ onClose }: { onClose: () => void }) {
  const t = words.useWords()
  const formId = useId()
  // One for as long as the dialog is open: pressed twice it counts once.
  const [recallId] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState(() => newRecallDraft(t('recalls.usual_instruction')))
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, error } = useRecallGoods(recallId, () => {
    showToast({ title: t('recalls.begun'), tone: 'positive' })
    onClose()
  })
  const read = readRecallDraft(draft, new Date().toLocaleDateString('sv-SE'))
  const wrong = (field: RecallField) =>
    isAsked && read.status === 'wrong' && read.fields.includes(field)
      ? t(`recalls.wrong_${field}`)
      : undefined
  const onChange = (change: Partial<RecallDraft>) => setDraft((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (read.status === 'read') mutate(read.recall)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isLocked={isPending}
      size="md"
      title={t('recalls.begin')}
      description={t('recalls.begin_lead')}
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {t('customer.cancel')}
          </Button>
          <Button type="submit" form={formId} kind="primary" busy={isPending}>
            {t('recalls.begin')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <RecalledPieces {...{ draft, wrong, onChange }} />
        {(['reason', 'instruction'] as const).map((field) => (
          <TextAreaField
            key={field}
            label={t(`recalls.${field}`)}
            value={draft[field]}
            onChange={(text) => onChange({ [field]: text })}
            error={wrong(field)}
          />
        ))}
      </form>
    </Dialog>
  )
}
