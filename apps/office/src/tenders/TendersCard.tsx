/** What one store takes, to be changed: saved with the button or Ctrl+S; says beside the field what is wrong. */
import type { StoreRecord } from '@kassa/contract'
import { Button, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { PaperFields } from './PaperFields.tsx'
import { TipFields } from './TipFields.tsx'
import { type DraftField, draftOf, readDraft, useSaveTenders } from './tenders.ts'
import { ValueFields } from './ValueFields.tsx'

export function TendersCard({ storeId, store }: { storeId: string; store: StoreRecord }) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { currency, tenders } = store
  const place = { currency, locale }
  const [draft, setDraft] = useState(() => draftOf(tenders ?? {}, place))
  const [isAsked, setAsked] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const { mutateAsync, isPending, error } = useSaveTenders(storeId, tenders)
  const read = readDraft(draft, place)
  const isWrong = (field: DraftField) => isAsked && read.status === 'wrong' && read.fields.includes(field)
  const fields = {
    ...{ draft, currency },
    wrong: (field: DraftField) => (isWrong(field) ? t(`tenders.wrong_${field}`) : undefined),
    onChange: (change: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...change })),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (read.status !== 'ok') return
    sayWhenSaved(mutateAsync(read.tenders), t('tenders.saved', { name: store.name }))
  }
  return (
    <Card title={store.name}>
      <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <ValueFields {...fields} />
        <PaperFields {...fields} />
        <TipFields {...fields} />
        {session?.headOffice === undefined && (
          <Button type="submit" kind="primary" busy={isPending}>
            {t('people.save')}
          </Button>
        )}
      </form>
    </Card>
  )
}
