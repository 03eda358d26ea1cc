/** What customers ordered: what waits, what they paid for it, and how orders ended. Each leads to its last transaction. */
import { Badge, BoxIcon, EmptyState, formatDateTime, Skeleton } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { ask, type Reply } from '../request/ask.ts'
import { transactionsKey } from '../request/keys.ts'
import { linkLook } from '../shell/linkLook.ts'
import { Screen } from '../shell/Screen.tsx'
import { TableHead } from '../table/TableHead.tsx'
import { cell, figureCell } from '../table/tableLook.ts'
import { words } from '../words/words.ts'

type Orders = Reply<'listSpecialOrders'>

const tones = { waiting: 'info', handed_over: 'positive', cancelled: 'neutral' } as const

export function SpecialOrdersScreen() {
  const t = words.useWords()
  const { data, error, refetch } = useQuery({
    queryKey: [...transactionsKey, 'special_orders'],
    queryFn: ({ signal }) => ask('listSpecialOrders', {}, signal),
  })
  return (
    <Screen title={t('special_orders.title')} lead={t('special_orders.lead')}>
      {error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-96 rounded-lg!" />}
      {data !== undefined && <Held held={data.held} />}
      {data?.orders.length === 0 && (
        <EmptyState icon={BoxIcon} title={t('special_orders.none')}>
          {t('special_orders.none_lead')}
        </EmptyState>
      )}
      {data !== undefined && data.orders.length > 0 && <OrderTable {...data} />}
    </Screen>
  )
}

function Held({ held }: Pick<Orders, 'held'>) {
  const t = words.useWords()
  const formats = useFormats()
  if (held.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-3">
      {held.map(({ currency, heldMinor, netMinor }) => (
        <div
          key={currency}
          className="min-w-44 rounded-lg border border-line bg-surface px-5 py-3 shadow-card"
        >
          <dt className="text-sm text-ink-muted">{t('special_orders.held')}</dt>
          <dd className="figures text-xl font-semibold">{formats.amount(heldMinor, currency)}</dd>
          <dd className="figures text-sm text-ink-muted">
            {t('special_orders.held_net', { amount: formats.amount(netMinor, currency) })}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function OrderTable({ orders, isComplete }: Orders) {
  const t = words.useWords()
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface pt-2 shadow-card">
      <table className="w-full text-sm" aria-label={t('special_orders.title')}>
        <TableHead
          columns={[
            { label: t('special_orders.customer') },
            { label: t('special_orders.promised'), hiddenBelow: 'sm' },
            { label: t('special_orders.last'), hiddenBelow: 'sm' },
            { label: t('special_orders.goods'), isFigure: true },
            { label: t('special_orders.paid'), isFigure: true },
          ]}
        />
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {orders.map((order) => (
            <OrderRow key={order.orderId} order={order} />
          ))}
        </tbody>
      </table>
      {!isComplete && <p className="px-5 py-3 text-sm text-ink-muted">{t('special_orders.more')}</p>}
    </div>
  )
}

function OrderRow({ order }: { order: Orders['orders'][number] }) {
  const t = words.useWords()
  const formats = useFormats()
  const { customer, state, promisedDay, currency, goodsMinor, heldMinor, lastAt, transactionId } = order
  const name = customer ?? t('stored_value.customer_gone')
  return (
    <tr>
      <td className={cell}>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {transactionId === undefined ? (
            name
          ) : (
            <Link to="/transactions/$transactionId" params={{ transactionId }} className={linkLook}>
              {name}
            </Link>
          )}
          <Badge tone={tones[state]}>{t(`special_orders.${state}`)}</Badge>
        </span>
        <span className="block text-xs text-ink-muted sm:hidden">{formats.moment(lastAt)}</span>
      </td>
      <td className={`${cell} figures max-sm:hidden`}>
        {promisedDay && formatDateTime(Date.parse(promisedDay), formats.locale, 'date', 'UTC')}
      </td>
      <td className={`${cell} figures text-ink-muted max-sm:hidden`}>{formats.moment(lastAt)}</td>
      <td className={figureCell}>{goodsMinor === undefined ? '' : formats.amount(goodsMinor, currency)}</td>
      <td className={`${figureCell} font-medium`}>{formats.amount(heldMinor, currency)}</td>
    </tr>
  )
}
