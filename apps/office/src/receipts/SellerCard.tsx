/** Who sells at a store, as its receipts and invoices state it: address, company number, VAT number. */
import type { StoreRecord } from '@kassa/contract'
import { Button, TextAreaField, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { saveByKey } from '../shell/saveByKey.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { useSaveSeller } from './receipts.ts'
import { readSellerDraft, type SellerDraft, sellerDraftOf, sellerOf } from './sellerDraft.ts'

export function SellerCard({ storeId, store }: { storeId: string; store: StoreRecord }) {
  const t = words.useWords()
  const [draft, setDraft] = useState(() => sellerDraftOf(sellerOf(store)))
  const [isAsked, setAsked] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const { mutateAsync, isPending, error } = useSaveSeller(storeId, sellerOf(store))
  const { seller, wrong } = readSellerDraft(draft, store.country)
  const change = (part: Partial<SellerDraft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(wrong).length > 0) return
    sayWhenSaved(mutateAsync(seller), t('seller.saved', { name: store.name }))
  }
  return (
    <Card title={t('seller.title', { name: store.name })}>
      <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <TextAreaField
          label={t('seller.address')}
          value={draft.address}
          onChange={(address) => change({ address })}
          error={isAsked && wrong.address ? t('seller.wrong_address') : undefined}
        />
        <TextField
          label={t('seller.company_number')}
          value={draft.companyNumber}
          maxLength={30}
          onChange={(companyNumber) => change({ companyNumber })}
        />
        <TextField
          label={t('seller.tax_number')}
          hint={t('seller.tax_number_hint')}
          value={draft.taxNumber}
          maxLength={30}
          onChange={(taxNumber) => change({ taxNumber })}
          error={isAsked && wrong.taxNumber ? t('seller.wrong_tax_number') : undefined}
        />
        {session?.headOffice === undefined && (
          <Button type="submit" kind="primary" busy={isPending}>
            {t('people.save')}
          </Button>
        )}
      </form>
    </Card>
  )
}
