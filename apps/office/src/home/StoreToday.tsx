/** A store today: its sales, against last week, by the hour. */
import { Badge, ChartIcon, ListIcon, Segmented } from '@kassa/ui'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { dayOf } from '../formats/day.ts'
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'
import { averageMinor, compareToday } from './comparison.ts'
import { HourChart } from './HourChart.tsx'
import { HourTable } from './HourTable.tsx'
import { fillHours } from './hours.ts'
import type { StoreSummary } from './summary.ts'

/** The card of a store. */
export function StoreToday({ summary }: { summary: StoreSummary }) {
  const t = words.useWords()
  const formats = useFormats()
  const nameId = useId()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const { name, currency, today, hours } = summary
  const average = averageMinor(summary)
  const shown = fillHours(hours)
  return (
    <section
      aria-labelledby={nameId}
      className="flex min-w-0 flex-col rounded-lg border border-line bg-surface p-5 shadow-card"
    >
      <header className="flex items-start justify-between gap-4">
        <h2 id={nameId} className="min-w-0 text-base font-semibold wrap-anywhere">
          {name}
        </h2>
        <Segmented
          label={t('home.view')}
          value={view}
          onChange={setView}
          options={[
            { id: 'chart', label: <ViewName>{t('home.view_chart')}</ViewName>, icon: ChartIcon },
            { id: 'table', label: <ViewName>{t('home.view_table')}</ViewName>, icon: ListIcon },
          ]}
        />
      </header>
      <p className="figures mt-2 text-3xl font-semibold tracking-tight">
        <TodaysSales summary={summary} />
      </p>
      <AgainstLastWeek summary={summary} />
      <dl className="figures mt-4 mb-4 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <Fact term={t('home.sales')} value={formats.count(today.transactionCount)} />
        <Fact
          term={t('home.average')}
          value={average === undefined ? '–' : formats.amount(average, currency)}
        />
        <Fact term={t('home.tax')} value={formats.amount(today.taxMinor, currency)} />
      </dl>
      {view === 'chart' ? (
        <HourChart hours={shown} currency={currency} />
      ) : (
        <HourTable hours={shown} currency={currency} label={t('home.by_hour', { store: name })} />
      )}
    </section>
  )
}

/** The total, leading to the sales that it is made of. */
function TodaysSales({ summary }: { summary: StoreSummary }) {
  const t = words.useWords()
  const formats = useFormats()
  const { storeId, timeZone, today, currency } = summary
  const day = dayOf(Date.now(), timeZone)
  return (
    <Link
      to="/transactions"
      search={{ storeId, from: day, to: day }}
      title={t('home.to_sales')}
      className="rounded-sm decoration-line-strong decoration-2 underline-offset-6 hover:underline"
    >
      {formats.amount(today.totalMinor, currency)}
    </Link>
  )
}

/** In narrow cards the icon stands alone, and the name is for screen readers. */
function ViewName({ children }: { children: string }) {
  return <span className="max-xl:sr-only">{children}</span>
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  )
}

function AgainstLastWeek({ summary }: { summary: StoreSummary }) {
  const t = words.useWords()
  const formats = useFormats()
  const comparison = compareToday(summary)
  if (comparison.status === 'nothing_before') {
    return <p className="mt-1.5 min-h-6 text-sm text-ink-muted">{t('home.nothing_before')}</p>
  }
  const { changeBasisPoints } = comparison
  const tone = changeBasisPoints === 0 ? 'neutral' : changeBasisPoints > 0 ? 'positive' : 'warning'
  const before = formats.amount(summary.weekBefore.totalMinor, summary.currency)
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-muted">
      <Badge tone={tone}>{formats.change(changeBasisPoints)}</Badge>
      <span className="figures">{t('home.week_before', { amount: before })}</span>
    </p>
  )
}
