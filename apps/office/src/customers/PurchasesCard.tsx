/** What the customer bought last, in all stores. Each leads to its transaction. */
import { Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { purchasesQuery } from './customers.ts'

export function PurchasesCard({ customerId }: { customerId: string }) {
  const t = words.useWords()
  const formats = useFormats()
  const { data, error, refetch } = useQuery(purchasesQuery(customerId))
  return (
    <Card title={t('customer.purchases')} isFlush>
      {data === undefined && error === null && <Skeleton className="m-5 h-24" />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <p className="px-5 pb-5 text-sm text-ink-muted">{t('customer.purchases_none')}</p>
      )}
      {data !== undefined && data.length > 0 && (
        <ul className="scroll-calm max-h-105 border-t border-line text-sm">
          {data.map(({ transactionId, at, storeName, totalMinor, currency, lines }) => (
            <li key={transactionId} className="border-b border-line last:border-b-0">
              <Link
                to="/transactions/$transactionId"
                params={{ transactionId }}
                className="flex items-start gap-3 px-5 py-2.5 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0 flex-1">
                  <span className="figures block font-medium">
                    {[formats.storeMoment(at), storeName].join(' · ')}
                  </span>
                  <span className="line-clamp-2 text-ink-muted">
                    {lines.map(({ name }) => name).join(', ')}
                  </span>
                </span>
                <span className="figures shrink-0 font-semibold">{formats.amount(totalMinor, currency)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
