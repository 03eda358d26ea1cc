/** Editing a customer: saved with the button or Ctrl+S; what was typed stays until it is. */
import { customerTitle } from '@kassa/contract'
import { Badge, Button, showToast } from '@kassa/ui'
import { type FormEvent, useId, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { PointsCard } from '../loyalty/PointsCard.tsx'
import { useSession } from '../session/SessionGate.tsx'
import { Screen } from '../shell/Screen.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { words } from '../words/words.ts'
import { AccountCard } from './AccountCard.tsx'
import { AtTillCard } from './AtTillCard.tsx'
import { ConsentCard } from './ConsentCard.tsx'
import { type CustomerDraft, customerDraftOf, emptyCustomer, readCustomerDraft } from './customerDraft.ts'
import { type CustomerRow, useSaveCustomer } from './customers.ts'
import { DataCard } from './DataCard.tsx'
import { OwedCard } from './OwedCard.tsx'
import { PurchasesCard } from './PurchasesCard.tsx'
import { useAccountForm, useStoreCurrencies } from './useAccountForm.ts'
import { WhoCard } from './WhoCard.tsx'

type CustomerEditorProps = {
  /** Left out for a new one. */
  row: CustomerRow | undefined
  onClose: () => void
}

export function CustomerEditor({ row, onClose }: CustomerEditorProps) {
  const t = words.useWords()
  const formId = useId()
  // The customer is read again while somebody types; what is saved is a change of what was read first.
  const [read] = useState(row)
  const [draft, setDraft] = useState(() =>
    read === undefined ? emptyCustomer : customerDraftOf(read.customer),
  )
  const [isAsked, setAsked] = useState(false)
  const isHere = useSession().headOffice === undefined
  const { mutate, isPending, error } = useSaveCustomer(read)
  const edited = readCustomerDraft(draft)
  const account = useAccountForm(read?.customer)
  const wrong = isAsked && edited.status === 'wrong' ? edited.wrong : {}
  const onChange = (change: Partial<CustomerDraft>) => setDraft((before) => ({ ...before, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (edited.status !== 'read' || account.edited.status !== 'read') return
    const customer = { ...edited.customer, ...account.edited.account }
    mutate(customer, {
      onSuccess: () => {
        showToast({ title: t('customer.saved', { name: customerTitle(customer) }), tone: 'positive' })
        onClose()
      },
    })
  }
  const save = (
    <Button type="submit" form={formId} kind="primary" busy={isPending}>
      {t('customer.save')}
    </Button>
  )
  return (
    <Screen
      title={read === undefined ? t('customers.add') : customerTitle(read.customer)}
      mark={
        read?.customer.blockedReason !== undefined && <Badge tone="warning">{t('customers.blocked')}</Badge>
      }
      back={{ to: '/customers', label: t('customer.back') }}
      actions={isHere && save}
    >
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
        <form
          id={formId}
          onSubmit={submit}
          onKeyDown={saveByKey}
          noValidate
          className="flex min-w-0 flex-col gap-4 lg:gap-5"
        >
          {error !== null && <SaveFault error={error} />}
          <WhoCard {...{ draft, wrong, onChange }} />
          <AtTillCard {...{ draft, wrong, onChange }} />
          <AccountCard form={account} isAsked={isAsked} />
          <ConsentCard {...{ draft, onChange }} consents={read?.customer.consents} />
        </form>
        {read !== undefined && <Aside row={read} mayErase={isHere} onErased={onClose} />}
      </div>
    </Screen>
  )
}

function Aside({ row, mayErase, onErased }: { row: CustomerRow; mayErase: boolean; onErased: () => void }) {
  const currencies = useStoreCurrencies()
  return (
    <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
      <OwedCard row={row} />
      {currencies.map((currency) => (
        <PointsCard key={currency} customerId={row.customerId} currency={currency} />
      ))}
      <PurchasesCard customerId={row.customerId} />
      <DataCard {...{ row, mayErase, onErased }} />
    </div>
  )
}
