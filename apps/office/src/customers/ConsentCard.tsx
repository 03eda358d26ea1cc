/** What the customer agreed to be sent, since when, and where that was said. */
import { Checkbox } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import type { CustomerDraft } from './customerDraft.ts'
import type { CustomerRow } from './customers.ts'

type Consents = CustomerRow['customer']['consents']
type ConsentCardProps = {
  draft: CustomerDraft
  /** As they are kept. */
  consents: Consents
  onChange: (change: Partial<CustomerDraft>) => void
}

const channels = ['email', 'sms'] as const

export function ConsentCard({ draft, consents = [], onChange }: ConsentCardProps) {
  const t = words.useWords()
  const { consentTo } = draft
  const set = (channel: (typeof channels)[number], isGiven: boolean) => {
    const others = consentTo.filter((other) => other !== channel)
    onChange({ consentTo: isGiven ? [...others, channel] : others })
  }
  return (
    <Card title={t('customer.consent')}>
      <p className="mb-1 text-sm text-ink-muted">{t('customer.consent_hint')}</p>
      {channels.map((channel) => (
        <Checkbox
          key={channel}
          label={t(`customer.consent_${channel}`)}
          hint={<Given consent={consents.find((given) => given.channel === channel)} />}
          isChecked={consentTo.includes(channel)}
          onChange={(isGiven) => set(channel, isGiven)}
        />
      ))}
    </Card>
  )
}

function Given({ consent }: { consent: NonNullable<Consents>[number] | undefined }) {
  const t = words.useWords()
  const formats = useFormats()
  const { data } = useQuery(storesQuery)
  if (consent === undefined) return null
  const at = formats.moment(consent.givenAt)
  if (consent.place === 'office') return t('customer.given_office', { at })
  const store = data?.stores.find(({ storeId }) => storeId === consent.storeId)?.store.name ?? ''
  return t('customer.given_till', { at, store })
}
