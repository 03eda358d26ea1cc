/** One scale, to be changed: saved with the button or Ctrl+S, tried before that. */
import { Button, showToast } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { useSession } from '../session/SessionGate.tsx'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { words } from '../words/words.ts'
import { ScaleFields } from './ScaleFields.tsx'
import { ScaleTills } from './ScaleTills.tsx'
import { ScaleTrial } from './ScaleTrial.tsx'
import { readScaleDraft, type ScaleDraft, type ScaleField, scaleDraftOf } from './scaleDraft.ts'
import { type RegisterChoice, type ScaleRow, useRemoveScale, useSaveScale } from './scales.ts'

type ScaleCardProps = {
  scaleId: string
  /** Left out: a new one. */
  row?: ScaleRow
  stores: readonly { storeId: string; store: { name: string } }[]
  registers: readonly RegisterChoice[]
  /** A new one that is given up. */
  onGone?: () => void
}

export function ScaleCard({ scaleId, row, stores, registers, onGone }: ScaleCardProps) {
  const t = words.useWords()
  const [draft, setDraft] = useState(() => scaleDraftOf(stores[0]?.storeId ?? '', row))
  const [isAsked, setAsked] = useState(false)
  const isHere = useSession().headOffice === undefined
  const told = (title: string) => showToast({ title, tone: 'positive' })
  const { mutate, isPending, error } = useSaveScale({ scaleId, version: row?.version ?? 0 }, ({ name }) =>
    told(t('scales.saved', { name })),
  )
  const removal = useRemoveScale(scaleId, () => told(t('scales.removed', { name: row?.scale.name ?? '' })))
  const fault = error ?? removal.error
  const read = readScaleDraft(draft)
  const wrong = (field: ScaleField) =>
    isAsked && read.status === 'wrong' && read.fields.includes(field) ? t(`scales.wrong_${field}`) : undefined
  const onChange = (change: Partial<ScaleDraft>) => setDraft((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (read.status === 'read') mutate(read)
  }
  return (
    <Card title={row?.scale.name ?? t('scales.new')}>
      <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
        {fault !== null && <SaveFault error={fault} />}
        <ScaleFields {...{ draft, stores, wrong, onChange }} />
        <ScaleTills
          registers={registers.filter(({ storeId }) => storeId === draft.storeId)}
          chosen={draft.registerIds}
          onChange={(registerIds) => onChange({ registerIds })}
        />
        <ScaleTrial read={read} onAsked={() => setAsked(true)} />
        {isHere && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" kind="primary" busy={isPending}>
              {t('people.save')}
            </Button>
            {row === undefined ? (
              <Button onClick={onGone}>{t('customer.cancel')}</Button>
            ) : (
              <Button onClick={() => removal.mutate()} busy={removal.isPending}>
                {t('scales.remove')}
              </Button>
            )}
          </div>
        )}
      </form>
    </Card>
  )
}
