/** A gift card, store credit or a house account: what is on it, everything that moved, and whether it may be spent. A house account is a
 *  statement that can be printed. */
import { Badge, Button, EmptyState, GiftIcon, PrinterIcon, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { faultCodeOf } from '../request/fault.ts'
import { linkLook } from '../shell/linkLook.ts'
import { Screen } from '../shell/Screen.tsx'
import { tenderName } from '../transactions/tenderName.ts'
import { words } from '../words/words.ts'
import { AccountFigures } from './AccountFigures.tsx'
import { AccountMovements } from './AccountMovements.tsx'
import { BlockCard } from './BlockCard.tsx'
import { type AccountPlace, accountQuery, accountTitle, isOverdrawn, shownNumber } from './storedValue.ts'

export function AccountScreen({ place }: { place: AccountPlace }) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(accountQuery(place))
  const back = { to: '/gift-cards', label: t('place.stored_value') } as const
  const isOfCustomer = place.kind === 'house_account'
  if (data === undefined) {
    const isUnknown = error !== null && faultCodeOf(error) === 'not_found'
    const number = isOfCustomer ? '' : shownNumber(place.accountId)
    return (
      <Screen title={`${tenderName(t, place.kind)} ${number}`.trim()} back={back}>
        {error === null && <Skeleton className="h-96 rounded-lg!" />}
        {isUnknown && <EmptyState icon={GiftIcon} title={t('stored_value.unknown')} />}
        {error !== null && !isUnknown && <FaultNotice error={error} onRetry={() => void refetch()} />}
      </Screen>
    )
  }
  const overdrawn = isOfCustomer ? t('stored_value.over_limit') : t('stored_value.overdrawn')
  return (
    <Screen
      title={`${tenderName(t, place.kind)} ${accountTitle(data, t('stored_value.customer_gone'))}`}
      back={back}
      mark={
        <>
          {data.isBlocked && <Badge tone="danger">{t('stored_value.blocked')}</Badge>}
          {isOverdrawn(data) && <Badge tone="warning">{overdrawn}</Badge>}
        </>
      }
      actions={isOfCustomer && <StatementActions place={place} isKnown={data.holder !== undefined} />}
    >
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5">
        {isOfCustomer ? (
          <div data-print className="flex min-w-0 flex-col gap-4 lg:gap-5">
            <h2 className="hidden text-xl font-semibold print:block">
              {t('stored_value.statement')} · {data.holder}
            </h2>
            <div className="hidden print:block">
              <AccountFigures detail={data} />
            </div>
            <AccountMovements detail={data} />
          </div>
        ) : (
          <AccountMovements detail={data} />
        )}
        <div className="flex min-w-0 flex-col gap-4 lg:gap-5">
          <AccountFigures detail={data} />
          {!isOfCustomer && <BlockCard place={place} detail={data} />}
        </div>
      </div>
    </Screen>
  )
}

function StatementActions({ place, isKnown }: { place: AccountPlace; isKnown: boolean }) {
  const t = words.useWords()
  return (
    <div className="flex flex-wrap items-center gap-4">
      {isKnown && (
        <Link
          to="/customers/$customerId"
          params={{ customerId: place.accountId }}
          className={`${linkLook} inline-flex min-h-10 items-center`}
        >
          {t('stored_value.account_back')}
        </Link>
      )}
      <Button icon={PrinterIcon} onClick={() => window.print()}>
        {t('stored_value.print')}
      </Button>
    </div>
  )
}
