/** Mails that have not arrived as far as is known: what waits and until when, what failed and why, what nobody knows. */
import { Badge, Button } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { words } from '../words/words.ts'
import { type Mail, mailsQuery, useMailAction } from './receipts.ts'

const tones = { waiting: 'info', sending: 'info', in_doubt: 'warning', failed: 'danger' } as const
/** What keeps a mail here, where nobody outside was asked. */
const ownReasons = [
  'sale_not_here',
  'invoice_not_here',
  'no_address',
  'sale_missing',
  'invoice_missing',
  'server_stopped',
] as const

/** `canSend`: a mail server is set. */
export function MailsCard({ canSend }: { canSend: boolean }) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(mailsQuery)
  return (
    <Card title={t('mails.title')}>
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <p className="text-sm text-ink-muted">{t('mails.sent', { count: data.sentCount })}</p>
      )}
      {data?.mails.length === 0 && <p>{t('mails.none')}</p>}
      {!canSend && data !== undefined && data.mails.length > 0 && (
        <p className="rounded-md bg-warning-soft px-4 py-3 text-on-warning-soft">{t('mails.no_server')}</p>
      )}
      <ul className="flex flex-col">
        {data?.mails.map((mail) => (
          <MailItem key={mail.mailId} mail={mail} />
        ))}
      </ul>
    </Card>
  )
}

function MailItem({ mail }: { mail: Mail }) {
  const t = words.useWords()
  const formats = useFormats()
  const { mutate, isPending } = useMailAction(mail.mailId)
  const { state, address, reason, receiptNumber, transactionId, madeAt, nextAt } = mail
  const own = ownReasons.find((known) => known === reason)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
          {address ?? t('mails.no_address')}
          <Badge tone={tones[state]}>{t(`mails.${state}`)}</Badge>
        </p>
        <p className="text-sm text-ink-muted">
          {receiptNumber !== undefined && (
            <Link to="/transactions/$transactionId" params={{ transactionId }} className={linkLook}>
              {t('transactions.number', { number: receiptNumber })}
            </Link>
          )}{' '}
          {formats.moment(madeAt)}
          {state === 'waiting' &&
            reason !== undefined &&
            ` · ${t('mails.again', { at: formats.moment(nextAt) })}`}
        </p>
        {reason !== undefined && (
          <p className="text-sm wrap-anywhere text-ink-muted">
            {own === undefined ? reason : t(`mails.${own}`)}
          </p>
        )}
      </div>
      {state !== 'sending' && (
        <div className="flex gap-2">
          <Button busy={isPending} onClick={() => mutate('retryMail')}>
            {state === 'in_doubt' ? t('mails.send_twice') : t('mails.retry')}
          </Button>
          <Button kind="quiet" onClick={() => mutate('removeMail')}>
            {t('mails.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}
