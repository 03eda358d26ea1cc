/** The way to a sale: what is known of it, and the sales that fit. */
import type { FoundSale, ReceiptFound, Returning } from '@kassa/client'
import { EmptyState, ReceiptIcon, SearchField, Spinner, TextField, WarningIcon } from '@kassa/ui'
import { useState } from 'react'
import { returningWords } from './returningWords.ts'
import { SaleRow } from './SaleRow.tsx'
import { useSaleSearch } from './useSaleSearch.ts'

type FindSaleProps = {
  returning: Returning | undefined
  typed: string
  onType: (typed: string) => void
  refusal: Exclude<ReceiptFound['status'], 'found'> | undefined
  onChoose: (sale: FoundSale) => void
}

/** Search, day and list. */
export function FindSale({ returning, typed, onType, refusal, onChoose }: FindSaleProps) {
  const t = returningWords.useWords()
  const [day, setDay] = useState('')
  const search = useSaleSearch(returning, typed, day)
  const isLooking = search === undefined || search.server === 'asking'
  return (
    <div className="flex flex-col gap-4 pt-1">
      {refusal !== undefined && <Warning title={t(`find.${refusal}`)}>{t(`find.${refusal}_lead`)}</Warning>}
      <SearchField label={t('find.search')} value={typed} onChange={onType} />
      <TextField label={t('find.day')} type="date" size="lg" value={day} onChange={setDay} />
      <section aria-busy={isLooking}>
        <h3 className="mb-2 flex min-h-6 items-center gap-2 text-sm font-semibold text-ink-muted">
          {t('find.sales')}
          {isLooking && <Spinner size={16} className="text-accent" />}
        </h3>
        {search?.server === 'no_answer' && (
          <p className="mb-2 text-sm text-ink-muted">{t('find.own_only')}</p>
        )}
        {!isLooking && search.sales.length === 0 && (
          <EmptyState icon={ReceiptIcon} title={t('find.none')}>
            {t('find.none_lead')}
          </EmptyState>
        )}
        {search !== undefined && search.sales.length > 0 && (
          <ul aria-label={t('find.sales')} className="-mx-6 border-y border-line">
            {search.sales.map((sale) => (
              <SaleRow key={sale.transaction.transactionId} sale={sale} onChoose={() => onChoose(sale)} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** Something that whoever takes goods back has to know. */
export function Warning({ title, children }: { title: string; children: string }) {
  return (
    <div role="alert" className="flex gap-3 rounded-md bg-warning-soft p-4 text-on-warning-soft">
      <WarningIcon className="mt-0.5 shrink-0" />
      <div>
        <p className="font-semibold">{title}</p>
        <p className="mt-1 text-sm">{children}</p>
      </div>
    </div>
  )
}
