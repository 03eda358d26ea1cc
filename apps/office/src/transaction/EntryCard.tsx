/** The signed fact: its place in the chain, whether its signature holds, and its text. */
import { Badge, Button, ErrorIcon, ShieldIcon } from '@kassa/ui'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { useSource } from './SourceContext.tsx'
import type { TransactionDetail } from './transaction.ts'

type Entry = TransactionDetail['entry']

export function EntryCard({ entry }: { entry: Entry }) {
  const t = words.useWords()
  const formats = useFormats()
  const { openText } = useSource()
  return (
    <Card title={t('entry.title')} end={<SignatureBadge isVerified={entry.isSignatureVerified} />}>
      <p className="mb-4 text-sm text-pretty text-ink-muted">{t('entry.purpose')}</p>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
        <Fact term={t('entry.place')}>
          {t('entry.place_value', { seq: formats.count(entry.seq), incarnation: entry.incarnation })}
        </Fact>
        <Fact term={t('entry.received')}>{formats.moment(entry.receivedAt)}</Fact>
        <Fact term={t('entry.hash')} isCode>
          {entry.hash}
        </Fact>
        <Fact term={t('entry.prev')} isCode>
          {entry.prev}
        </Fact>
        <Fact term={t('entry.device')} isCode>
          {entry.device}
        </Fact>
        <Fact term={t('entry.signature')} isCode>
          {entry.signature}
        </Fact>
      </dl>
      <Button onClick={openText} className="mt-5">
        {t('entry.show_text')}
      </Button>
    </Card>
  )
}

function SignatureBadge({ isVerified }: { isVerified: boolean }) {
  const t = words.useWords()
  return isVerified ? (
    <Badge tone="positive" icon={ShieldIcon}>
      {t('entry.verified')}
    </Badge>
  ) : (
    <Badge tone="danger" icon={ErrorIcon}>
      {t('entry.not_verified')}
    </Badge>
  )
}

function Fact({ term, isCode = false, children }: { term: string; isCode?: boolean; children: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className={isCode ? 'font-mono text-xs leading-5 wrap-anywhere' : 'figures'}>{children}</dd>
    </div>
  )
}
