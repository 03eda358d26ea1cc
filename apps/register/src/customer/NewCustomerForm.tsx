/** Somebody new in ten seconds: one way to reach them is enough, and consent is asked for, never assumed. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import { customerTitle } from '@kassa/contract'
import {
  announce,
  Button,
  Checkbox,
  LANGUAGE_NAMES,
  LANGUAGES,
  PlusIcon,
  SelectField,
  Sheet,
  TextField,
} from '@kassa/ui'
import { type FormEvent, useId, useState } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { customerWords } from './customerWords.ts'
import { KnownAlready } from './KnownAlready.tsx'
import { draftOf, type NewCustomerDraft, readDraft } from './newCustomerDraft.ts'

type NewCustomerFormProps = {
  desk: CustomerDesk | undefined
  /** What was searched for. */
  typed: string
  onBack: () => void
  onClose: () => void
  onDone: () => void
}

/** The sheet with the form. */
export function NewCustomerForm({ desk, typed, onBack, onClose, onDone }: NewCustomerFormProps) {
  const t = customerWords.useWords()
  const formId = useId()
  const locale = useTillView((view) => view.register?.store?.locale ?? 'en')
  const [draft, setDraft] = useState(() => draftOf(typed, locale.slice(0, 2)))
  const [isAsked, setAsked] = useState(false)
  const { wish, fault } = readDraft(draft)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (wish === undefined || desk === undefined) return
    onDone()
    const { status } = await desk.make(wish)
    if (status === 'done') announce(`${t('title')} ${customerTitle(wish)}`)
  }
  const choose = ({ customerId }: CustomerView) => {
    onDone()
    void desk?.choose(customerId)
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('new.title')}
      description={t('new.lead')}
      footer={
        <>
          <Button size="lg" onClick={onBack}>
            {t('new.back')}
          </Button>
          <Button
            size="lg"
            kind="primary"
            type="submit"
            form={formId}
            icon={PlusIcon}
            disabled={desk === undefined}
          >
            {t('new.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <WayFields draft={draft} fault={isAsked ? fault : {}} onChange={setDraft} />
        <KnownAlready {...{ desk, draft }} onChoose={choose} />
        <SelectField
          label={t('new.language')}
          size="lg"
          value={draft.language}
          options={LANGUAGES.map((value) => ({ value: value as string, label: LANGUAGE_NAMES[value] }))}
          onChange={(language) => setDraft({ ...draft, language })}
        />
        <ConsentFields draft={draft} onChange={setDraft} />
      </form>
    </Sheet>
  )
}

type FieldsProps = { draft: NewCustomerDraft; onChange: (draft: NewCustomerDraft) => void }

function WayFields({
  draft,
  fault,
  onChange,
}: FieldsProps & { fault: ReturnType<typeof readDraft>['fault'] }) {
  const t = customerWords.useWords()
  return (
    <>
      <TextField
        label={t('new.name')}
        size="lg"
        maxLength={120}
        autoComplete="off"
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={fault.nobody && t('new.nobody')}
      />
      <TextField
        label={t('new.phone')}
        size="lg"
        type="tel"
        maxLength={30}
        autoComplete="off"
        value={draft.phone}
        onChange={(phone) => onChange({ ...draft, phone })}
        error={fault.phone && t('new.phone_wrong')}
      />
      <TextField
        label={t('new.email')}
        size="lg"
        type="email"
        maxLength={254}
        autoComplete="off"
        autoCapitalize="off"
        value={draft.email}
        onChange={(email) => onChange({ ...draft, email })}
        error={fault.email && t('new.email_wrong')}
      />
    </>
  )
}

const channels = ['email', 'sms'] as const

function ConsentFields({ draft, onChange }: FieldsProps) {
  const t = customerWords.useWords()
  const { consentTo } = draft
  const set = (channel: (typeof channels)[number], isGiven: boolean) => {
    const others = consentTo.filter((other) => other !== channel)
    onChange({ ...draft, consentTo: isGiven ? [...others, channel] : others })
  }
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('new.consent')}</legend>
      <p className="mt-0.5 mb-1 text-sm text-ink-muted">{t('new.consent_hint')}</p>
      {channels.map((channel) => (
        <Checkbox
          key={channel}
          className="min-h-touch"
          label={t(`new.consent_${channel}`)}
          isChecked={consentTo.includes(channel)}
          onChange={(isGiven) => set(channel, isGiven)}
        />
      ))}
    </fieldset>
  )
}
