/** Whom the sale names, as far as the records still know; nothing where it names nobody. */
import { customerTitle } from '@kassa/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { customerQuery } from '../customers/customers.ts'
import { faultCodeOf } from '../request/fault.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { TransactionDetail } from './transaction.ts'

export function CustomerCard({ detail: { transaction } }: { detail: TransactionDetail }) {
  const { customerId } = transaction
  return customerId === undefined ? null : <Named customerId={customerId} />
}

function Named({ customerId }: { customerId: string }) {
  const t = words.useWords()
  const { data, error } = useQuery(customerQuery(customerId))
  const isGone = error !== null && faultCodeOf(error) === 'not_found'
  return (
    <Card title={t('transaction.customer')}>
      {data !== undefined && (
        <Link
          to="/customers/$customerId"
          params={{ customerId }}
          className="font-medium text-accent underline underline-offset-2"
        >
          {customerTitle(data.customer)}
        </Link>
      )}
      {isGone && <p className="text-sm text-ink-muted">{t('transaction.customer_gone')}</p>}
      <p className="figures text-sm wrap-anywhere text-ink-muted">{customerId}</p>
    </Card>
  )
}
