/** One programme, to be changed: saved with the button or Ctrl+S; says beside the field what is wrong, and shows what it would give. */
import { Button, Checkbox, TextField, useLanguage } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { useSession } from '../session/SessionGate.tsx'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { EarnFields } from './EarnFields.tsx'
import { ProgrammePreview } from './ProgrammePreview.tsx'
import {
  draftOf,
  emptyProgramme,
  type ProgrammeDraft,
  type ProgrammeField,
  readProgramme,
} from './programmeDraft.ts'
import { type ProgrammeRow, useSaveProgramme } from './programmes.ts'
import { TierFields } from './TierFields.tsx'

type ProgrammeCardProps = { currency: string; row: ProgrammeRow | undefined }

export function ProgrammeCard({ currency, row }: ProgrammeCardProps) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const place = { currency, locale }
  const [draft, setDraft] = useState(() =>
    row === undefined ? emptyProgramme(t('loyalty.new_name'), place) : draftOf(row.programme, place),
  )
  const [isAsked, setAsked] = useState(false)
  const isHere = useSession().headOffice === undefined
  const { mutateAsync, isPending, error } = useSaveProgramme(row)
  const newId = () => crypto.randomUUID()
  const read = readProgramme(draft, place, { read: row?.programme, newId })
  const wrong = (field: ProgrammeField) =>
    isAsked && read.status === 'wrong' && read.fields.includes(field)
      ? t(`loyalty.wrong_${field}`)
      : undefined
  const onChange = (change: Partial<ProgrammeDraft>) => setDraft((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (read.status !== 'ok') return
    const { name } = read.programme
    sayWhenSaved(mutateAsync(read.programme), t('loyalty.saved', { name }))
  }
  return (
    <Card title={t('loyalty.programme', { currency })}>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex min-w-0 flex-col gap-4">
          {error !== null && <SaveFault error={error} />}
          <TextField
            label={t('loyalty.name')}
            hint={t('loyalty.name_hint')}
            value={draft.name}
            onChange={(name) => onChange({ name })}
            error={wrong('name')}
          />
          <Checkbox
            label={t('loyalty.in_use')}
            hint={t('loyalty.in_use_hint')}
            isChecked={draft.isInUse}
            onChange={(isInUse) => onChange({ isInUse })}
          />
          <EarnFields {...{ draft, currency, wrong, onChange }} />
          <TierFields {...{ draft, currency, wrong, onChange, newId }} />
          {isHere && (
            <Button type="submit" kind="primary" busy={isPending}>
              {t('people.save')}
            </Button>
          )}
        </form>
        <ProgrammePreview programme={read.status === 'ok' ? read.programme : undefined} currency={currency} />
      </div>
    </Card>
  )
}
