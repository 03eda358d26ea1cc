/** The sales that had recalled pieces, newest first. Each leads to its transaction; who bought it, where that is known. */
import { formatQuantity, Skeleton, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { linkLook } from '../shell/linkLook.ts'
import { words } from '../words/words.ts'
import { recallSalesQuery } from './recalls.ts'

export function RecallSales({ recallId }: { recallId: string }) {
  const t = words.useWords()
  const formats = useFormats()
  const { locale } = useLanguage()
  const { data, error, refetch } = useQuery(recallSalesQuery(recallId))
  return (
    <section className="mt-4">
      <h3 className="pb-1 text-sm font-semibold">{t('recalls.sales')}</h3>
      {data === undefined && error === null && <Skeleton className="h-16" />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data?.sales.length === 0 && <p className="text-sm text-ink-muted">{t('recalls.no_sales')}</p>}
      <ul className="scroll-calm max-h-80 text-sm">
        {data?.sales.map((sale, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one sale may have two lines that are alike
          <li key={`${sale.transactionId} ${place}`} className="border-b border-line py-2 last:border-b-0">
            <Link
              to="/transactions/$transactionId"
              params={{ transactionId: sale.transactionId }}
              className={linkLook}
            >
              {[
                formats.storeMoment(sale.at),
                sale.storeName,
                t('recalls.receipt', { number: sale.receiptNumber }),
              ].join(' · ')}
            </Link>
            <p className="text-ink-muted">
              {[
                formatQuantity(sale.quantityMilli, sale.unit, locale),
                sale.isUncertain ? t('recalls.uncertain') : (sale.lot ?? sale.expiryDay ?? ''),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            {sale.customer !== undefined && (
              <Link
                to="/customers/$customerId"
                params={{ customerId: sale.customer.customerId }}
                className={linkLook}
              >
                {sale.customer.name}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {data?.isMore && <p className="text-sm text-ink-muted">{t('recalls.more')}</p>}
    </section>
  )
}
