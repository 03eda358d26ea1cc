/** Whom the invoice is made out to: filled in from a customer, or typed. Nothing is sent or numbered before the last press. */
import type { InvoiceDesk } from '@kassa/client'
import { Button, Sheet, TextAreaField, TextField } from '@kassa/ui'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useCustomer, useCustomerDesk } from '../customer/useCustomerDesk.ts'
import { useTillView } from '../till/TillContext.tsx'
import { FindCompany } from './FindCompany.tsx'
import {
  draftOfCustomer,
  emptyDraft,
  type InvoiceDraft,
  type InvoiceFault,
  readInvoiceDraft,
} from './invoiceDraft.ts'
import type { InvoicedSale } from './invoicedSale.ts'
import { invoiceWords } from './invoiceWords.ts'

type InvoiceFormProps = {
  flow: InvoicedSale
  desk: InvoiceDesk | undefined
  onClose: () => void
  children?: ReactNode
}

/** `customerId`: the record that the fields come from. */
type Filled = { draft: InvoiceDraft; customerId?: string }

/** The sheet with the form. */
export function InvoiceForm({ flow: { transaction }, desk, onClose, children }: InvoiceFormProps) {
  const t = invoiceWords.useWords()
  const formId = useId()
  const country = useTillView((view) => view.register?.store?.country ?? '')
  const buyerOfSale = useCustomer(useCustomerDesk(), transaction.customerId)
  const [typed, fill] = useState<Filled>()
  const [isAsked, setAsked] = useState(false)
  const { draft, customerId } = typed ?? filledFrom(buyerOfSale)
  const { buyer, fault } = readInvoiceDraft(draft, country)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (buyer === undefined) return
    void desk?.issue({ transaction, buyer, ...(customerId === undefined ? {} : { customerId }) })
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('title')}
      description={t('lead')}
      footer={
        <Button kind="primary" size="xl" wide type="submit" form={formId} disabled={desk === undefined}>
          {t('issue')}
        </Button>
      }
    >
      <form id={formId} noValidate className="flex flex-col gap-4 pt-1" onSubmit={submit}>
        {children}
        <FindCompany onChoose={(customer) => fill(filledFrom(customer))} />
        <Fields
          {...{ draft, country }}
          fault={isAsked ? fault : {}}
          onChange={(change) =>
            fill({ draft: { ...draft, ...change }, ...(customerId === undefined ? {} : { customerId }) })
          }
        />
      </form>
    </Sheet>
  )
}

function filledFrom(customer: Parameters<typeof draftOfCustomer>[0] | undefined): Filled {
  if (customer === undefined) return { draft: emptyDraft }
  return { draft: draftOfCustomer(customer), customerId: customer.customerId }
}

type FieldsProps = {
  draft: InvoiceDraft
  country: string
  fault: InvoiceFault
  onChange: (change: Partial<InvoiceDraft>) => void
}

function Fields({ draft, country, fault, onChange }: FieldsProps) {
  const t = invoiceWords.useWords()
  const known = country === 'NL' || country === 'SE' ? country : 'elsewhere'
  const common = { size: 'lg', autoComplete: 'off' } as const
  return (
    <>
      <TextField
        {...common}
        label={t('name')}
        maxLength={120}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={fault.name && t('wrong_name')}
      />
      <TextAreaField
        label={t('address')}
        hint={t('address_hint')}
        rows={3}
        value={draft.address}
        onChange={(address) => onChange({ address })}
        error={fault.address && t('wrong_address')}
      />
      <TextField
        {...common}
        label={t('vat')}
        hint={t('vat_hint')}
        maxLength={30}
        autoCapitalize="characters"
        value={draft.vatNumber}
        onChange={(vatNumber) => onChange({ vatNumber })}
        error={fault.vatNumber && t(fault.vatNumber)}
      />
      <TextField
        {...common}
        label={t('company_number')}
        hint={t(`company_hint_${known}`)}
        maxLength={30}
        value={draft.companyNumber}
        onChange={(companyNumber) => onChange({ companyNumber })}
        error={fault.companyNumber && t(fault.companyNumber)}
      />
    </>
  )
}
