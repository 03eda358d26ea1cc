/** The customer of the basket at a glance: how to reach them, what to know, what they buy. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import { Badge, Button, CloseIcon, CloudIcon, SearchIcon, Sheet } from '@kassa/ui'
import type { ReactNode } from 'react'
import { AccountCard } from '../houseAccount/AccountCard.tsx'
import { PointsCard } from '../points/PointsCard.tsx'
import { customerWords } from './customerWords.ts'
import { PurchaseHistory } from './PurchaseHistory.tsx'
import { useCustomer } from './useCustomerDesk.ts'

type CustomerGlanceProps = {
  desk: CustomerDesk | undefined
  customerId: string
  onOther: () => void
  /** The customer pays what they owe. */
  onReceive: () => void
  onClose: () => void
}

/** The sheet. */
export function CustomerGlance({ desk, customerId, onOther, onReceive, onClose }: CustomerGlanceProps) {
  const t = customerWords.useWords()
  const customer = useCustomer(desk, customerId)
  const leave = () => {
    onClose()
    void desk?.leave()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={customer?.title ?? (desk === undefined ? t('title') : t('glance.unknown'))}
      footer={
        <div className="flex w-full flex-col gap-2">
          <Button size="lg" icon={CloseIcon} disabled={desk === undefined} onClick={leave}>
            {t('glance.leave')}
          </Button>
          <Button size="lg" icon={SearchIcon} onClick={onOther}>
            {t('glance.other')}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-6">
        {desk !== undefined && customer === undefined && (
          <p className="text-ink-muted">{t('glance.unknown_lead')}</p>
        )}
        {customer !== undefined && <Known customer={customer} />}
        <AccountCard {...{ customerId, onReceive }} />
        <PointsCard customerId={customerId} />
        {desk !== undefined && <PurchaseHistory desk={desk} customerId={customerId} />}
      </div>
    </Sheet>
  )
}

function Known({ customer }: { customer: CustomerView }) {
  const t = customerWords.useWords()
  const { title, companyName, vatNumber, phone, email, cardNumbers, groupNames, note, preferences } = customer
  return (
    <div className="flex flex-col gap-4">
      {(groupNames.length > 0 || customer.isWaiting) && (
        <p className="flex flex-wrap gap-2">
          {groupNames.map((name) => (
            <Badge key={name} tone="info">
              {name}
            </Badge>
          ))}
          {customer.isWaiting && (
            <Badge tone="neutral" icon={CloudIcon}>
              {t('glance.waiting')}
            </Badge>
          )}
        </p>
      )}
      {note !== undefined && <Remark title={t('glance.note')}>{note}</Remark>}
      {preferences !== undefined && <Remark title={t('glance.preferences')}>{preferences}</Remark>}
      <dl className="flex flex-col gap-1.5 text-sm">
        {companyName !== title && <Fact name={t('glance.company')}>{companyName}</Fact>}
        <Fact name={t('glance.vat')}>{vatNumber}</Fact>
        <Fact name={t('glance.phone')}>{phone}</Fact>
        <Fact name={t('glance.email')}>{email}</Fact>
        <Fact name={t('glance.card')}>{cardNumbers?.join(', ')}</Fact>
      </dl>
    </div>
  )
}

/** What whoever serves should read before they speak. */
function Remark({ title, children }: { title: string; children: string }) {
  return (
    <div className="rounded-md bg-accent-soft px-4 py-3 text-on-accent-soft">
      <p className="text-sm">{title}</p>
      <p className="font-medium wrap-break-word">{children}</p>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined) return null
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-ink-muted">{name}</dt>
      <dd className="figures wrap-anywhere">{children}</dd>
    </div>
  )
}
