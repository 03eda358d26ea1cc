/** Which store the till is for, and what it is called. */
import { Button, SelectField, TextField } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import type { Reply } from '../request/ask.ts'
import { faultCodeOf } from '../request/fault.ts'
import { words } from '../words/words.ts'
import type { Device } from './devices.ts'
import { freeName } from './freeName.ts'

type NameTillFormProps = {
  stores: Reply<'listStores'>['stores']
  devices: readonly Device[]
  isMaking: boolean
  error: Error | null
  onSubmit: (till: { storeId: string; registerName: string }) => void
}

const longestName = 40

export function NameTillForm({ stores, devices, isMaking, error, onSubmit }: NameTillFormProps) {
  const t = words.useWords()
  const [storeId, setStoreId] = useState(stores[0]?.storeId ?? '')
  const [typedName, setTypedName] = useState<string>()
  const [isAsked, setAsked] = useState(false)
  const storeName = stores.find((one) => one.storeId === storeId)?.store.name
  const taken = devices.filter((one) => one.storeName === storeName).map((one) => one.registerName)
  const name = typedName ?? freeName((number) => t('add_till.usual_name', { number }), taken)
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
        onChange={setTypedName}
        maxLength={longestName}
        autoComplete="off"
        required
        error={isAsked && registerName === '' ? t('add_till.name_missing') : undefined}
      />
      {error !== null && (
        <div role="alert" className="rounded-md bg-danger-soft p-3 text-sm text-on-danger-soft">
          <p className="font-semibold">{t(`fault.${faultCodeOf(error)}.what`)}</p>
          <p className="mt-0.5">{t(`fault.${faultCodeOf(error)}.remedy`)}</p>
        </div>
      )}
      <Button type="submit" kind="primary" busy={isMaking} className="self-end">
        {t('add_till.make_code')}
      </Button>
    </form>
  )
}
