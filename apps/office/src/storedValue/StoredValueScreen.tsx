/** Gift cards, store credit and house accounts: what is owed on them, and those that somebody should look at. */
import { classes, EmptyState, GiftIcon, SearchField, Segmented, Skeleton } from '@kassa/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { linkLook } from '../shell/linkLook.ts'
import { Screen } from '../shell/Screen.tsx'
import { tenderName } from '../transactions/tenderName.ts'
import { words } from '../words/words.ts'
import { AccountTable } from './AccountTable.tsx'
import { accountsQuery, type Shown } from './storedValue.ts'

const shownOnes: readonly Shown[] = ['all', 'overdrawn', 'blocked']

export function StoredValueScreen() {
  const t = words.useWords()
  const [search, setSearch] = useState('')
  const [show, setShow] = useState<Shown>('all')
  const { data, error, refetch } = useQuery({
    ...accountsQuery(search.trim(), show),
    placeholderData: keepPreviousData,
  })
  return (
    <Screen
      title={t('place.stored_value')}
      actions={
        <Link to="/gift-cards/tenders" className={classes(linkLook, 'inline-flex min-h-10 items-center')}>
          {t('tenders.title')}
        </Link>
      }
    >
      {data !== undefined && <Owed owed={data.owed} />}
      <div className="flex flex-wrap items-end gap-3">
        <search aria-label={t('stored_value.search')} className="min-w-0 flex-1 md:max-w-105">
          <SearchField label={t('stored_value.search')} size="md" value={search} onChange={setSearch} />
        </search>
        <Segmented<Shown>
          label={t('stored_value.show')}
          value={show}
          options={shownOnes.map((id) => ({ id, label: t(`stored_value.show_${id}`) }))}
          onChange={setShow}
        />
      </div>
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-96 rounded-lg!" />}
      {data?.accounts.length === 0 && (
        <EmptyState icon={GiftIcon} title={t('stored_value.none')}>
          {t('stored_value.none_lead')}
        </EmptyState>
      )}
      {data !== undefined && data.accounts.length > 0 && (
        <AccountTable accounts={data.accounts} isComplete={data.isComplete} />
      )}
    </Screen>
  )
}

type OwedProps = { owed: readonly { kind: string; currency: string; amountMinor: number }[] }

/** What the shop owes to whoever has the cards, and what customers owe the shop. */
function Owed({ owed }: OwedProps) {
  const t = words.useWords()
  const formats = useFormats()
  if (owed.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-3">
      {owed.map(({ kind, currency, amountMinor }) => (
        <div
          key={`${kind} ${currency}`}
          className="min-w-44 rounded-lg border border-line bg-surface px-5 py-3 shadow-card"
        >
          <dt className="text-sm text-ink-muted">
            {t(kind === 'house_account' ? 'stored_value.owing' : 'stored_value.owed', {
              kind: tenderName(t, kind),
            })}
          </dt>
          <dd className="figures text-xl font-semibold">
            {formats.amount(kind === 'house_account' ? -amountMinor : amountMinor, currency)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
