/** Which store the till is for, and what it is called. */
import { Button, SelectField, TextField } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import type { Reply } from '../request/ask.ts'
import { faultCodeOf } from '../request/fault.ts'
import { words } from '../words/words.ts'

type NameTillFormProps = {
  stores: Reply<'listStores'>['stores']
  takenNames: readonly string[]
  isMaking: boolean
  error: Error | null
  onSubmit: (till: { storeId: string; registerName: string }) => void
}

const longestName = 40

/** Returns the first name that is free: Till 3 where there are Till 1 and Till 2. */
function freeName(nameOf: (number: number) => string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(nameOf(number))) number += 1
  return nameOf(number)
}

export function NameTillForm({ stores, takenNames, isMaking, error, onSubmit }: NameTillFormProps) {
  const t = words.useWords()
  const [storeId, setStoreId] = useState(stores[0]?.storeId ?? '')
  const [name, setName] = useState(() =>
    freeName((number) => t('add_till.usual_name', { number }), takenNames),
  )
  const [isAsked, setAsked] = useState(false)
  const registerName = name.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (registerName !== '' && storeId !== '') onSubmit({ storeId, registerName })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <SelectField
        label={t('transactions.store')}
        value={storeId}
        options={stores.map((one) => ({ value: one.storeId, label: one.store.name }))}
        onChange={setStoreId}
        error={isAsked && storeId === '' ? t('add_till.no_store') : undefined}
      />
      <TextField
        label={t('add_till.name')}
        hint={t('add_till.name_hint')}
        value={name}
        onChange={setName}
        maxLength={longestName}
        autoComplete="off"
        required
        error={isAsked && registerName === '' ? t('add_till.name_missing') : undefined}
      />
      {error !== null && (
        <p role="alert" className="rounded-md bg-danger-soft p-3 text-sm text-on-danger-soft">
          {`${t(`fault.${faultCodeOf(error)}.what`)} ${t(`fault.${faultCodeOf(error)}.remedy`)}`}
        </p>
      )}
      <Button type="submit" kind="primary" busy={isMaking} className="self-end">
        {t('add_till.make_code')}
      </Button>
    </form>
  )
}
