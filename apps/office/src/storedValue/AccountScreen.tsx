/** A gift card or store credit: what is on it, everything that moved, and whether it may be spent. */
import { Badge, EmptyState, formatDateTime, GiftIcon, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { faultCodeOf } from '../request/fault.ts'
import { Card } from '../shell/Card.tsx'
import { Screen } from '../shell/Screen.tsx'
import { tenderName } from '../transactions/tenderName.ts'
import { words } from '../words/words.ts'
import { AccountMovements } from './AccountMovements.tsx'
import { BlockCard } from './BlockCard.tsx'
import { type AccountDetail, type AccountPlace, accountQuery, shownNumber } from './storedValue.ts'

export function AccountScreen({ place }: { place: AccountPlace }) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(accountQuery(place))
  const back = { to: '/gift-cards', label: t('place.stored_value') } as const
  const title = `${tenderName(t, place.kind)} ${shownNumber(place.accountId)}`
  if (data === undefined) {
    const isUnknown = error !== null && faultCodeOf(error) === 'not_found'
    return (
      <Screen title={title} back={back}>
        {error === null && <Skeleton className="h-96 rounded-lg!" />}
        {isUnknown && <EmptyState icon={GiftIcon} title={t('stored_value.unknown')} />}
        {error !== null && !isUnknown && <FaultNotice error={error} onRetry={() => void refetch()} />}
      </Screen>
    )
  }
  const { balanceMinor, isBlocked } = data
  return (
    <Screen
      title={title}
      back={back}
      mark={
        <>
          {isBlocked && <Badge tone="danger">{t('stored_value.blocked')}</Badge>}
          {balanceMinor < 0 && <Badge tone="warning">{t('stored_value.overdrawn')}</Badge>}
        </>
      }
    >
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
        <AccountMovements detail={data} />
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          <Figures detail={data} />
          <BlockCard place={place} detail={data} />
        </div>
      </div>
    </Screen>
  )
}

function Figures({ detail }: { detail: AccountDetail }) {
  const t = words.useWords()
  const formats = useFormats()
  const { balanceMinor, heldMinor, expiredMinor, currency, expiresOn } = detail
  const amount = (amountMinor: number) => formats.amount(amountMinor, currency)
  return (
    <Card title={t('stored_value.stands')}>
      <dl className="text-sm">
        <Figure name={t('stored_value.balance')}>{amount(balanceMinor)}</Figure>
        {heldMinor !== 0 && <Figure name={t('stored_value.held')}>{amount(heldMinor)}</Figure>}
        {expiredMinor !== 0 && <Figure name={t('stored_value.expired')}>{amount(expiredMinor)}</Figure>}
        {expiresOn !== undefined && (
          <Figure name={t('stored_value.expires')}>{lastDay(expiresOn, formats.locale)}</Figure>
        )}
      </dl>
      {balanceMinor < 0 && <p className="mt-2 text-sm text-ink-muted">{t('stored_value.overdrawn_lead')}</p>}
    </Card>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-4">
      <dt className="text-ink-muted">{name}</dt>
      <dd className="figures font-medium">{children}</dd>
    </div>
  )
}

/** The day before a part of it does not hold any more. */
function lastDay(expiresOn: string, locale: string): string {
  return formatDateTime(Date.parse(expiresOn) - 1, locale, 'date', 'UTC')
}
