/** Who the customer is and how to reach them. */
import { LANGUAGE_NAMES, LANGUAGES, SelectField, TextAreaField, TextField } from '@kassa/ui'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { CustomerDraft, CustomerWrong } from './customerDraft.ts'

/** What each card of the form is given. */
export type CustomerCardProps = {
  draft: CustomerDraft
  /** What is wrong, once somebody asked to save. */
  wrong: CustomerWrong
  onChange: (change: Partial<CustomerDraft>) => void
}

export function WhoCard({ draft, wrong, onChange }: CustomerCardProps) {
  const t = words.useWords()
  return (
    <Card title={t('customer.who')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('customers.name')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={120}
          autoComplete="off"
          error={wrong.nobody && t('customer.wrong_nobody')}
        />
        <TextField
          label={t('customer.company')}
          value={draft.companyName}
          onChange={(companyName) => onChange({ companyName })}
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          label={t('customers.phone')}
          type="tel"
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
          maxLength={30}
          autoComplete="off"
          error={wrong.phone && t('customer.wrong_phone')}
        />
        <TextField
          label={t('customer.vat')}
          value={draft.vatNumber}
          onChange={(vatNumber) => onChange({ vatNumber })}
          maxLength={20}
          autoComplete="off"
        />
        <TextField
          label={t('customers.email')}
          type="email"
          value={draft.email}
          onChange={(email) => onChange({ email })}
          maxLength={254}
          autoComplete="off"
          error={wrong.email && t('customer.wrong_email')}
        />
        <MoreFields {...{ draft, wrong, onChange }} />
      </div>
    </Card>
  )
}

/** What is rarely asked for. */
function MoreFields({ draft, wrong, onChange }: CustomerCardProps) {
  const t = words.useWords()
  // A language that no screen is in may have come through the API.
  const others = draft.language === '' || draft.language in LANGUAGE_NAMES ? [] : [draft.language]
  return (
    <>
      <TextField
        label={t('customer.company_number')}
        value={draft.companyNumber}
        onChange={(companyNumber) => onChange({ companyNumber })}
        maxLength={30}
        autoComplete="off"
      />
      <SelectField
        label={t('customer.language')}
        value={draft.language}
        options={[
          { value: '', label: t('customer.any_language') },
          ...LANGUAGES.map((value) => ({ value: value as string, label: LANGUAGE_NAMES[value] })),
          ...others.map((value) => ({ value, label: value })),
        ]}
        onChange={(language) => onChange({ language })}
      />
      <TextAreaField
        label={t('customer.address')}
        hint={t('customer.address_hint')}
        value={draft.address}
        onChange={(address) => onChange({ address })}
        rows={3}
        error={wrong.address && t('customer.wrong_address')}
      />
      <TextField
        label={t('customer.birth_date')}
        type="date"
        value={draft.birthDate}
        onChange={(birthDate) => onChange({ birthDate })}
        error={wrong.birthDate && t('customer.wrong_date')}
      />
    </>
  )
}
