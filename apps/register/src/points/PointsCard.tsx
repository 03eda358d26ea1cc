/** Points and tier of a customer at a glance, and as of when that is where the server does not answer. */
import { Amount, Badge, formatCount, formatDateTime, useLanguage } from '@kassa/ui'
import { customerWords } from '../customer/customerWords.ts'
import { useCurrency } from '../till/useCurrency.ts'
import { usePoints } from './usePoints.ts'

/** The card; nothing where no programme is in use. */
export function PointsCard({ customerId }: { customerId: string }) {
  const t = customerWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const points = usePoints(customerId)
  if (points === undefined) return null
  const { programmeName, balancePoints, worthMinor, tierName, nextTier, expiring, asOf, server } = points
  return (
    <section
      aria-label={programmeName}
      className="flex flex-col gap-2 rounded-lg border border-line bg-sunken px-4 py-3"
      data-points={balancePoints}
    >
      <div className="flex items-start justify-between gap-3">
        <p className="text-sm font-semibold text-ink-muted">{programmeName}</p>
        {tierName !== undefined && <Badge tone="info">{tierName}</Badge>}
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="figures text-2xl font-semibold">
          {t('points.count', { count: balancePoints, figure: formatCount(balancePoints, locale) })}
        </span>
        <span className="text-ink-muted">
          {t('points.worth')} <Amount amountMinor={worthMinor} currency={currency} />
        </span>
      </p>
      {nextTier !== undefined && (
        <p className="text-sm">
          {t('points.next_tier', { tier: nextTier.name })}{' '}
          <Amount amountMinor={nextTier.missingMinor} currency={currency} />
        </p>
      )}
      {expiring !== undefined && (
        <p className="text-sm">
          {t('points.expiring', {
            count: expiring.points,
            figure: formatCount(expiring.points, locale),
            date: formatDateTime(Date.parse(expiring.on) - 1, locale, 'date', 'UTC'),
          })}
        </p>
      )}
      {server === 'no_answer' && (
        <p role="status" className="text-sm text-ink-muted">
          {t('points.as_of', { time: formatDateTime(Date.parse(asOf), locale) })}
        </p>
      )}
    </section>
  )
}
