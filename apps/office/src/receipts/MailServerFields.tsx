/** Where the mail server is, who logs in to it, and in whose name it sends. */
import { SelectField, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import { lockedBy, type MailServerDraft, type ServerField } from './mailServerDraft.ts'

const locks = ['starttls', 'tls', 'none'] as const

type MailServerFieldsProps = {
  draft: MailServerDraft
  hasPassword: boolean
  wrong: (field: ServerField) => string | undefined
  onChange: (draft: MailServerDraft) => void
}

export function MailServerFields({ draft, hasPassword, wrong, onChange }: MailServerFieldsProps) {
  const t = words.useWords()
  const change = (part: Partial<MailServerDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem]">
        <TextField
          label={t('mail_server.host')}
          value={draft.host}
          onChange={(host) => change({ host })}
          error={wrong('host')}
        />
        <TextField
          label={t('mail_server.port')}
          isNumeric
          value={draft.port}
          onChange={(port) => change({ port })}
          error={wrong('port')}
        />
      </div>
      <SelectField
        label={t('mail_server.security')}
        value={draft.security}
        options={locks.map((value) => ({ value, label: t(`mail_server.security_${value}`) }))}
        onChange={(security) => onChange(lockedBy(draft, security))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('mail_server.user')}
          autoComplete="off"
          value={draft.user}
          onChange={(user) => change({ user })}
        />
        <TextField
          label={t('mail_server.password')}
          type="password"
          autoComplete="new-password"
          hint={hasPassword ? t('mail_server.password_kept') : undefined}
          value={draft.password}
          onChange={(password) => change({ password })}
        />
        <TextField
          label={t('mail_server.sender_name')}
          value={draft.senderName}
          onChange={(senderName) => change({ senderName })}
          error={wrong('senderName')}
        />
        <TextField
          label={t('mail_server.sender_address')}
          type="email"
          value={draft.senderAddress}
          onChange={(senderAddress) => change({ senderAddress })}
          error={wrong('senderAddress')}
        />
      </div>
    </>
  )
}
