/** A mail by the settings as they are typed now; one that fails says what the other side said. */
import { Button, TextField } from '@kassa/ui'
import { useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { words } from '../words/words.ts'
import type { ReadServer } from './mailServerDraft.ts'
import { useTryMailServer } from './receipts.ts'

/** The button, and what came of it. */
export function MailTrial({ read, onAsked }: { read: ReadServer; onAsked: () => void }) {
  const t = words.useWords()
  const [to, setTo] = useState('')
  const { mutate, data, isPending, error } = useTryMailServer()
  const run = () => {
    onAsked()
    if (read.status === 'read') mutate({ ...read.given, to: to.trim() })
  }
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-line pt-4">
      <TextField label={t('mail_server.trial_to')} type="email" value={to} onChange={setTo} />
      <Button busy={isPending} onClick={run}>
        {t('mail_server.trial')}
      </Button>
      <p role="status" className="min-h-6 text-sm wrap-anywhere">
        {data?.status === 'sent' && t('mail_server.trial_sent')}
        {data?.status === 'not_sent' && (
          <>
            <span className="block font-medium text-danger">{t('mail_server.trial_failed')}</span>
            <span className="text-ink-muted">{`${data.stage}: ${data.reason}`}</span>
          </>
        )}
      </p>
      {error !== null && <SaveFault error={error} />}
    </div>
  )
}
