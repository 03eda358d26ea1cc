/** A correction of working time: something that was forgotten, or a telling that is taken back. It stands beside what was told. */
import type { WorkPunch } from '@kassa/contract'
import { type ClockEvent, clockEvents } from '@kassa/kernel'
import { Button, Dialog, SelectField, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { localMoment } from './week.ts'
import { type Correction, useCorrect } from './workTime.ts'

type CorrectionDialogProps = {
  staffId: string
  /** Undefined where something is added. */
  removes: WorkPunch | undefined
  onClose: () => void
}

type Draft = { event: ClockEvent; day: string; time: string; reason: string; storeId: string }

export function CorrectionDialog({ staffId, removes, onClose }: CorrectionDialogProps) {
  const t = words.useWords()
  const formId = useId()
  const { data } = useQuery(storesQuery)
  const stores = data?.stores ?? []
  const [draft, setDraft] = useState<Draft>({ event: 'out', day: '', time: '', reason: '', storeId: '' })
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, error } = useCorrect()
  const storeId = removes?.storeId ?? (draft.storeId || (stores[0]?.storeId ?? ''))
  const timeZone = stores.find((one) => one.storeId === storeId)?.store.timeZone ?? 'UTC'
  const change = removes === undefined ? addedOf(draft, timeZone) : removedOf(removes)
  const reason = draft.reason.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (change === undefined || reason === '') return
    mutate({ staffId, storeId, reason, change }, { onSuccess: onClose })
  }
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={removes === undefined ? t('work_time.add') : t('work_time.take_back')}
      description={t('work_time.correction_lead')}
      footer={
        <Button type="submit" form={formId} kind="primary" busy={isPending}>
          {t('people.save')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        {removes === undefined && (
          <AddedFields
            {...{ draft, set, storeId }}
            stores={stores}
            isWrong={isAsked && change === undefined}
          />
        )}
        <TextField
          label={t('work_time.reason')}
          value={draft.reason}
          onChange={(text) => set({ reason: text })}
          maxLength={500}
          error={isAsked && reason === '' ? t('work_time.wrong_reason') : undefined}
        />
      </form>
    </Dialog>
  )
}

type AddedFieldsProps = {
  draft: Draft
  set: (part: Partial<Draft>) => void
  stores: readonly { storeId: string; store: { name: string } }[]
  storeId: string
  isWrong: boolean
}

function AddedFields({ draft, set, stores, storeId, isWrong }: AddedFieldsProps) {
  const t = words.useWords()
  return (
    <>
      <SelectField<ClockEvent>
        label={t('work_time.event')}
        value={draft.event}
        options={clockEvents.map((value) => ({ value, label: t(`work_time.event_${value}`) }))}
        onChange={(event) => set({ event })}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField
          type="date"
          label={t('work_time.day')}
          value={draft.day}
          onChange={(day) => set({ day })}
          error={isWrong ? t('work_time.wrong_moment') : undefined}
        />
        <TextField
          type="time"
          label={t('work_time.time')}
          value={draft.time}
          onChange={(time) => set({ time })}
        />
      </div>
      {stores.length > 1 && (
        <SelectField
          label={t('work_time.store')}
          value={storeId}
          options={stores.map((one) => ({ value: one.storeId, label: one.store.name }))}
          onChange={(chosen) => set({ storeId: chosen })}
        />
      )}
    </>
  )
}

function addedOf({ event, day, time }: Draft, timeZone: string): Correction['change'] | undefined {
  const at = localMoment(day, time, timeZone)
  return at === undefined ? undefined : { type: 'added', event, at }
}

function removedOf({ device, incarnation, seq, at }: WorkPunch): Correction['change'] {
  return { type: 'removed', device, incarnation, seq, at }
}
