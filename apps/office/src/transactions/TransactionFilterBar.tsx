/** The filters above the transactions. Each takes effect at once and stands in the address. */
import { Button, CloseIcon, SelectField, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../formats/day.ts'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { changeFilters, isFiltered, type TransactionFilters } from './filters.ts'
import { type Period, periodOf, periods, rangeOf } from './period.ts'
import { ReceiptNumberField } from './ReceiptNumberField.tsx'

type FilterBarProps = {
  filters: TransactionFilters
  onFilter: (filters: TransactionFilters) => void
}

export function TransactionFilterBar({ filters, onFilter }: FilterBarProps) {
  const t = words.useWords()
  const { data } = useQuery(storesQuery)
  const stores = data?.stores ?? []
  const change = (changed: Parameters<typeof changeFilters>[1]) => onFilter(changeFilters(filters, changed))
  return (
    <search
      aria-label={t('transactions.filters')}
      className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
    >
      {stores.length > 1 && (
        <SelectField
          label={t('transactions.store')}
          value={filters.storeId ?? ''}
          options={[
            { value: '', label: t('transactions.all_stores') },
            ...stores.map(({ storeId, store }) => ({ value: storeId, label: store.name })),
          ]}
          onChange={(storeId) => change({ storeId: storeId === '' ? undefined : storeId })}
          className="md:w-48"
        />
      )}
      <PeriodFields filters={filters} onFilter={onFilter} />
      <ReceiptNumberField
        receiptNumber={filters.receiptNumber}
        onChange={(receiptNumber) => change({ receiptNumber })}
      />
      {isFiltered(filters) && (
        <Button kind="quiet" icon={CloseIcon} onClick={() => onFilter({})}>
          {t('transactions.clear_filters')}
        </Button>
      )}
    </search>
  )
}

function PeriodFields({ filters, onFilter }: FilterBarProps) {
  const t = words.useWords()
  const today = dayOf(Date.now())
  const named = periodOf(filters, today)
  const [isChoosingDays, setChoosingDays] = useState(named === 'days')
  const chosen = isChoosingDays ? 'days' : named
  const choose = (period: Period | 'days') => {
    setChoosingDays(period === 'days')
    const range = period === 'days' ? {} : { from: undefined, to: undefined, ...rangeOf(period, today) }
    onFilter(changeFilters(filters, range))
  }
  const setDay = (end: 'from' | 'to') => (day: string) =>
    onFilter(changeFilters(filters, { [end]: day === '' ? undefined : day }))
  return (
    <>
      <SelectField
        label={t('transactions.period')}
        value={chosen}
        options={[...periods, 'days' as const].map((period) => ({
          value: period,
          label: t(`period.${period}`),
        }))}
        onChange={choose}
        className="md:w-44"
      />
      {chosen === 'days' && (
        <>
          <TextField
            label={t('transactions.from')}
            type="date"
            value={filters.from ?? ''}
            max={filters.to}
            onChange={setDay('from')}
            className="md:w-40"
          />
          <TextField
            label={t('transactions.to')}
            type="date"
            value={filters.to ?? ''}
            min={filters.from}
            onChange={setDay('to')}
            className="md:w-40"
          />
        </>
      )}
    </>
  )
}
