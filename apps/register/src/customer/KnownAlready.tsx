/** Before somebody is made a second time: those who have the same number or address. A press takes one of them instead. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import { ListRow } from '@kassa/ui'
import { useEffect, useState } from 'react'
import { customerWords } from './customerWords.ts'
import type { NewCustomerDraft } from './newCustomerDraft.ts'

type KnownAlreadyProps = {
  desk: CustomerDesk | undefined
  draft: NewCustomerDraft
  onChoose: (customer: CustomerView) => void
}

/** The list; nothing where nobody is like that. */
export function KnownAlready({ desk, draft: { email, phone }, onChoose }: KnownAlreadyProps) {
  const t = customerWords.useWords()
  const [known, setKnown] = useState<readonly CustomerView[]>([])
  useEffect(() => {
    let isWanted = true
    void desk?.alike({ email, phone }).then((alike) => {
      if (isWanted) setKnown(alike)
    })
    return () => {
      isWanted = false
    }
  }, [desk, email, phone])
  return (
    <section aria-label={t('new.known')} aria-live="polite" className={known.length === 0 ? '-mt-4' : ''}>
      {known.length > 0 && (
        <>
          <h3 className="mb-2 text-sm font-semibold text-ink-muted">{t('new.known')}</h3>
          <ul className="-mx-4 border-y border-line">
            {known.map((customer) => (
              <ListRow
                key={customer.customerId}
                title={customer.title}
                detail={[customer.phone, customer.email].filter(Boolean).join(' · ')}
                onPress={() => onChoose(customer)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
