/** How one store hands receipts over: what tills choose first, and where customers reach the pages. */
import type { StoreReceipts, StoreRecord } from '@kassa/contract'
import { Button, SelectField, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { useSaveReceipts } from './receipts.ts'

const choices = ['ask', 'print', 'email', 'page', 'none'] as const
type Choice = (typeof choices)[number]

export function StoreReceiptsCard({ storeId, store }: { storeId: string; store: StoreRecord }) {
  const t = words.useWords()
  const { receipts } = store
  const [choice, setChoice] = useState<Choice>(receipts?.firstChoice ?? 'ask')
  const [url, setUrl] = useState(receipts?.pageUrl ?? '')
  const [isAsked, setAsked] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const { mutateAsync, isPending, error } = useSaveReceipts(storeId, receipts)
  const pageUrl = url.trim().replace(/\/+$/, '')
  const isUrl = pageUrl === '' || (/^https?:\/\//.test(pageUrl) && URL.canParse(pageUrl))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isUrl) return
    const next: StoreReceipts = {
      ...(choice === 'ask' ? {} : { firstChoice: choice }),
      ...(pageUrl === '' ? {} : { pageUrl }),
    }
    sayWhenSaved(mutateAsync(next), t('receipts.saved', { name: store.name }))
  }
  return (
    <Card title={store.name}>
      <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <SelectField
          label={t('receipts.first_choice')}
          hint={t('receipts.first_choice_hint')}
          value={choice}
          options={choices.map((value) => ({ value, label: t(`receipts.choice_${value}`) }))}
          onChange={setChoice}
        />
        <TextField
          label={t('receipts.page_url')}
          hint={t('receipts.page_url_hint')}
          type="url"
          value={url}
          onChange={setUrl}
          error={isAsked && !isUrl ? t('receipts.wrong_url') : undefined}
        />
        {session?.headOffice === undefined && (
          <Button type="submit" kind="primary" busy={isPending}>
            {t('people.save')}
          </Button>
        )}
      </form>
    </Card>
  )
}
