/** The house account in the form of a customer. */
import { useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { storesQuery } from '../stores/stores.ts'
import { type AccountDraft, accountDraftOf, readAccountDraft } from './accountDraft.ts'
import type { CustomerRow } from './customers.ts'

export type AccountForm = ReturnType<typeof useAccountForm>

/** What is typed, what it comes to, and changing it.   `customer`: left out for a new one. */
export function useAccountForm(customer: CustomerRow['customer'] | undefined) {
  const { locale } = useLanguage()
  const currencies = useStoreCurrencies()
  // Somebody may type before it is known in which currencies the stores sell.
  const [typed, setTyped] = useState<Partial<AccountDraft>>({})
  const draft = { ...accountDraftOf(customer ?? {}, { currency: currencies[0] ?? '', locale }), ...typed }
  return {
    ...{ draft, currencies },
    edited: readAccountDraft(draft, locale),
    change: (part: Partial<AccountDraft>) => setTyped((before) => ({ ...before, ...part })),
  }
}

/** The currencies in which the stores sell. */
export function useStoreCurrencies(): readonly string[] {
  const { data } = useQuery(storesQuery)
  return [...new Set((data?.stores ?? []).map(({ store }) => store.currency))]
}
