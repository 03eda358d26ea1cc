/** The server that mails receipts: typed, tried, saved. A trial that fails says what the other side said. */
import { Button } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { MailServerFields } from './MailServerFields.tsx'
import { MailTrial } from './MailTrial.tsx'
import { readServerDraft, type ServerField, serverDraftOf } from './mailServerDraft.ts'
import { type MailServer, useSaveMailServer } from './receipts.ts'

type MailServerCardProps = { settings: MailServer | undefined; hasPassword: boolean }

export function MailServerCard({ settings, hasPassword }: MailServerCardProps) {
  const t = words.useWords()
  const [draft, setDraft] = useState(() => serverDraftOf(settings))
  const [isAsked, setAsked] = useState(false)
  const { mutateAsync, isPending, error } = useSaveMailServer()
  const read = readServerDraft(draft)
  const wrong = (field: ServerField) =>
    isAsked && read.status === 'wrong' && read.fields.includes(field)
      ? t(`mail_server.wrong_${field}`)
      : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (read.status !== 'read') return
    sayWhenSaved(mutateAsync(read.given), t('mail_server.saved'))
  }
  return (
    <Card title={t('mail_server.title')}>
      <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <MailServerFields {...{ draft, hasPassword, wrong }} onChange={setDraft} />
        <Button type="submit" kind="primary" busy={isPending}>
          {t('people.save')}
        </Button>
      </form>
      <MailTrial read={read} onAsked={() => setAsked(true)} />
    </Card>
  )
}
