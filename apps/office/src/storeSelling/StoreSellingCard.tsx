/** How one store sells, to be changed: saved with the button or Ctrl+S; says beside the field what is wrong. */
import { type StoreRecord, splitStore } from '@kassa/contract'
import { Button, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { LabelRows } from './LabelRows.tsx'
import { LabelTrial } from './LabelTrial.tsx'
import { ReasonFields } from './ReasonFields.tsx'
import { SuggestionFields } from './SuggestionFields.tsx'
import {
  formatOf,
  readSelling,
  type SellingDraft,
  type SellingWrong,
  sellingDraftOf,
  useSaveSelling,
} from './storeSelling.ts'

const nothingWrong: SellingWrong = { labels: new Map() }

export function StoreSellingCard({ storeId, store }: { storeId: string; store: StoreRecord }) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { currency } = store
  const { selling } = splitStore(store)
  const [draft, setDraft] = useState(() => sellingDraftOf(selling, { currency, locale }))
  const [isAsked, setAsked] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const { mutateAsync, isPending, error } = useSaveSelling(storeId, selling)
  const read = readSelling(draft, { currency, locale })
  const wrong = isAsked && read.status === 'wrong' ? read.wrong : nothingWrong
  const onChange = (change: Partial<SellingDraft>) => setDraft((now) => ({ ...now, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (read.status !== 'read') return
    sayWhenSaved(mutateAsync(read.selling), t('store_selling.saved', { name: store.name }))
  }
  return (
    <Card title={store.name}>
      <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <LabelRows
          rows={draft.labels}
          {...{ store, wrong: wrong.labels }}
          onChange={(labels) => onChange({ labels })}
        />
        <LabelTrial formats={draft.labels.map(formatOf)} country={store.country} />
        <ReasonFields {...{ draft, currency, wrong, onChange }} />
        <SuggestionFields {...{ storeId, draft, onChange }} canCount={session?.headOffice === undefined} />
        {session?.headOffice === undefined && (
          <Button type="submit" kind="primary" busy={isPending}>
            {t('people.save')}
          </Button>
        )}
      </form>
    </Card>
  )
}
