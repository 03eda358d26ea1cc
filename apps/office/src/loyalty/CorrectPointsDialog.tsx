/** Giving or taking points by hand, with the reason: it is a fact in the journal, and is not taken back but by another. */
import { Button, Dialog, showToast, TextField } from '@kassa/ui'
import { type FormEvent, useId, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { words } from '../words/words.ts'
import { useCorrectPoints } from './programmes.ts'

type CorrectPointsDialogProps = { customerId: string; currency: string; onClose: () => void }

export function CorrectPointsDialog({ customerId, currency, onClose }: CorrectPointsDialogProps) {
  const t = words.useWords()
  const formId = useId()
  // One for as long as the dialog is open: pressed twice it counts once.
  const [correctionId] = useState(() => crypto.randomUUID())
  const [points, setPoints] = useState('')
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, error } = useCorrectPoints(customerId, currency)
  const isNumber = /^[-−]?[1-9]\d{0,6}$/.test(points.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isNumber || reason.trim() === '') return
    const wish = { correctionId, points: Number(points.trim().replace('−', '-')), reason: reason.trim() }
    mutate(wish, {
      onSuccess: () => {
        showToast({ title: t('loyalty.corrected'), tone: 'positive' })
        onClose()
      },
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isLocked={isPending}
      size="md"
      title={t('loyalty.correct_title')}
      description={t('loyalty.correct_lead')}
      footer={<Answers {...{ formId, isPending, onClose }} />}
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <TextField
          label={t('loyalty.correct_points')}
          hint={t('loyalty.correct_points_hint')}
          isNumeric
          value={points}
          onChange={setPoints}
          error={isAsked && !isNumber ? t('loyalty.wrong_points') : undefined}
        />
        <TextField
          label={t('loyalty.correct_reason')}
          value={reason}
          onChange={setReason}
          error={isAsked && reason.trim() === '' ? t('loyalty.wrong_reason') : undefined}
        />
      </form>
    </Dialog>
  )
}

type AnswersProps = { formId: string; isPending: boolean; onClose: () => void }

function Answers({ formId, isPending, onClose }: AnswersProps) {
  const t = words.useWords()
  return (
    <>
      <Button onClick={onClose} disabled={isPending}>
        {t('customer.cancel')}
      </Button>
      <Button type="submit" form={formId} kind="primary" busy={isPending}>
        {t('loyalty.correct')}
      </Button>
    </>
  )
}
