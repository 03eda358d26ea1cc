/** What the customer owes on account, and the way to all that moved. Nothing where no account was given. */
import { Badge } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { faultCodeOf } from '../request/fault.ts'
import { Card } from '../shell/Card.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { accountQuery } from '../storedValue/storedValue.ts'
import { words } from '../words/words.ts'
import type { CustomerRow } from './customers.ts'

export function OwedCard({ row: { customerId, customer } }: { row: CustomerRow }) {
  const { houseAccount } = customer
  if (houseAccount === undefined) return null
  return <Owed customerId={customerId} account={houseAccount} />
}

type OwedProps = { customerId: string; account: NonNullable<CustomerRow['customer']['houseAccount']> }

function Owed({ customerId, account: { currency, limitMinor } }: OwedProps) {
  const t = words.useWords()
  const formats = useFormats()
  const place = { kind: 'house_account', currency, accountId: customerId }
  const { data, error, refetch } = useQuery(accountQuery(place))
  const isUnused = error !== null && faultCodeOf(error) === 'not_found'
  const owedMinor = data === undefined ? 0 : -data.balanceMinor
  return (
    <Card title={t('customer.account')}>
      {error !== null && !isUnused && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {isUnused && <p className="text-sm text-ink-muted">{t('customer.account_unused')}</p>}
      {data !== undefined && (
        <div className="flex flex-col gap-2 text-sm">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-ink-muted">
              {owedMinor < 0 ? t('customer.account_ahead') : t('customer.account_owes')}
            </span>
            <span className="figures text-2xl font-semibold">
              {formats.amount(Math.abs(owedMinor), currency)}
            </span>
            {owedMinor > limitMinor && <Badge tone="warning">{t('customer.account_over')}</Badge>}
          </p>
          <Link to="/gift-cards/$kind/$currency/$accountId" params={place} className={linkLook}>
            {t('customer.account_statement')}
          </Link>
        </div>
      )}
    </Card>
  )
}
