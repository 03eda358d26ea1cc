/** A company among the customers: what the shop knows of it fills the form. */
import type { CustomerView } from '@kassa/client'
import { ListRow, SearchField } from '@kassa/ui'
import { useState } from 'react'
import { useCustomerDesk } from '../customer/useCustomerDesk.ts'
import { useFoundCustomers } from '../customer/useFoundCustomers.ts'
import { invoiceWords } from './invoiceWords.ts'

const mostShown = 4

/** The search with what it found. */
export function FindCompany({ onChoose }: { onChoose: (customer: CustomerView) => void }) {
  const t = invoiceWords.useWords()
  const desk = useCustomerDesk()
  const [typed, setTyped] = useState('')
  const { customers: found = [] } = useFoundCustomers(desk, typed)
  const choose = (customer: CustomerView) => {
    setTyped('')
    onChoose(customer)
  }
  return (
    <div>
      <SearchField label={t('search')} value={typed} onChange={setTyped} enterKeyHint="done" />
      {found.length > 0 && (
        <ul aria-label={t('search')} className="-mx-4 mt-2 border-y border-line">
          {companiesFirst(found)
            .slice(0, mostShown)
            .map((customer) => (
              <ListRow
                key={customer.customerId}
                title={customer.companyName ?? customer.title}
                detail={[customer.vatNumber, customer.address?.at(-1)].filter(Boolean).join(' · ')}
                onPress={() => choose(customer)}
              />
            ))}
        </ul>
      )}
    </div>
  )
}

function companiesFirst(found: readonly CustomerView[]): CustomerView[] {
  const isCompany = ({ companyName, vatNumber }: CustomerView) =>
    Number((companyName ?? vatNumber) !== undefined)
  return [...found].sort((a, b) => isCompany(b) - isCompany(a))
}
