/** Whether it is a till or a store server, for which store, and what it is called. */

import { Button, DeviceIcon, Segmented, SelectField, StoreIcon, TextField } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import type { Reply } from '../request/ask.ts'
import { words } from '../words/words.ts'
import type { Device } from './devices.ts'
import { freeName } from './freeName.ts'

type NameTillFormProps = {
  stores: Reply<'listStores'>['stores']
  devices: readonly Device[]
  /** A store server lets tills in, and no other server. */
  hasServers: boolean
  isMaking: boolean
  error: Error | null
  onSubmit: (wish: CodeWish) => void
}

export type CodeWish = { storeId: string; registerName: string; kind: Device['kind'] }

const longestName = 40

export function NameTillForm(props: NameTillFormProps) {
  const { stores, devices, hasServers, isMaking, error, onSubmit } = props
  const t = words.useWords()
  const [storeId, setStoreId] = useState(stores[0]?.storeId ?? '')
  const [kind, setKind] = useState<Device['kind']>('register')
  const [typedName, setTypedName] = useState<string>()
  const [isAsked, setAsked] = useState(false)
  const storeName = stores.find((one) => one.storeId === storeId)?.store.name
  const taken = devices.filter((one) => one.storeName === storeName).map((one) => one.registerName)
  const place = kind === 'register' ? 'add_till' : 'add_server'
  const usual =
    kind === 'register'
      ? freeName((number) => t('add_till.usual_name', { number }), taken)
      : t('add_server.usual_name', { store: storeName ?? '' })
  const name = typedName ?? usual
  const registerName = name.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (registerName !== '' && storeId !== '') onSubmit({ storeId, registerName, kind })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      {hasServers && <KindChoice kind={kind} onChange={setKind} />}
      <SelectField
        label={t('transactions.store')}
        value={storeId}
        options={stores.map((one) => ({ value: one.storeId, label: one.store.name }))}
        onChange={setStoreId}
        error={isAsked && storeId === '' ? t('add_till.no_store') : undefined}
      />
      <TextField
        label={t(`${place}.name`)}
        hint={t(`${place}.name_hint`)}
        value={name}
        onChange={setTypedName}
        maxLength={longestName}
        autoComplete="off"
        required
        error={isAsked && registerName === '' ? t(`${place}.name_missing`) : undefined}
      />
      {error !== null && <SaveFault error={error} />}
      <Button type="submit" kind="primary" busy={isMaking} className="self-end">
        {t('add_till.make_code')}
      </Button>
    </form>
  )
}

type KindChoiceProps = { kind: Device['kind']; onChange: (kind: Device['kind']) => void }

function KindChoice({ kind, onChange }: KindChoiceProps) {
  const t = words.useWords()
  return (
    <Segmented
      label={t('add_till.kind')}
      options={[
        { id: 'register', label: t('add_till.kind_register'), icon: DeviceIcon },
        { id: 'store_server', label: t('add_till.kind_store_server'), icon: StoreIcon },
      ]}
      value={kind}
      onChange={onChange}
      wide
    />
  )
}
