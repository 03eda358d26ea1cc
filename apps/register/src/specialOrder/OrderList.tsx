/** The orders that wait, the first promised first, and the way to order what is in the basket. */
import type { SpecialOrder, SpecialOrders } from '@kassa/client'
import {
  BoxIcon,
  Button,
  EmptyState,
  formatAmount,
  formatDateTime,
  ListRow,
  SearchField,
  Sheet,
  useLanguage,
} from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { fitsTyped } from './fitsTyped.ts'
import type { OrderStep } from './orderStep.ts'
import { ordersWords } from './ordersWords.ts'

type OrderListProps = {
  special: SpecialOrders | undefined
  step: Extract<OrderStep, { name: 'list' }>
  go: (step: OrderStep) => void
}

/** The sheet. */
export function OrderList({ special, step: { typed, isRefused }, go }: OrderListProps) {
  const t = ordersWords.useWords()
  const { close } = usePanel()
  const canOrder = useTillView(({ basket, flow }) => basket.lines.length > 0 && flow.name === 'scanning')
  const orders = special?.list() ?? []
  const found = orders.filter((order) => fitsTyped(order, typed))
  return (
    <Sheet isOpen onClose={close} title={t('sheet.title')} description={t('sheet.lead')}>
      <div className="flex flex-col gap-5 pt-1">
        {canOrder && (
          <div className="flex flex-col gap-2">
            <Button
              kind="primary"
              size="lg"
              wide
              icon={BoxIcon}
              disabled={special === undefined}
              onClick={() => go({ name: 'place' })}
            >
              {t('sheet.order')}
            </Button>
            <p className="text-sm text-ink-muted">{t('sheet.order_lead')}</p>
          </div>
        )}
        {isRefused && (
          <p role="alert" className="rounded-md bg-warning-soft p-4 font-semibold text-on-warning-soft">
            {t('sheet.receipt_refused')}
          </p>
        )}
        {orders.length > 0 && (
          <SearchField
            label={t('sheet.search')}
            value={typed}
            onChange={(text) => go({ name: 'list', typed: text })}
          />
        )}
        <Waiting orders={found} onChoose={(orderId) => go({ name: 'order', orderId })} />
        {special !== undefined && found.length === 0 && (
          <EmptyState icon={BoxIcon} title={orders.length === 0 ? t('sheet.none') : t('sheet.none_found')}>
            {orders.length === 0 && t('sheet.none_lead')}
          </EmptyState>
        )}
      </div>
    </Sheet>
  )
}

type WaitingProps = { orders: readonly SpecialOrder[]; onChoose: (orderId: string) => void }

function Waiting({ orders, onChoose }: WaitingProps) {
  const t = ordersWords.useWords()
  if (orders.length === 0) return null
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold text-ink-muted">{t('sheet.waiting')}</h3>
      <ul aria-label={t('sheet.waiting')} className="-mx-6 border-y border-line">
        {orders.map((order) => (
          <OrderRow key={order.orderId} order={order} onPress={() => onChoose(order.orderId)} />
        ))}
      </ul>
    </section>
  )
}

function OrderRow({ order, onPress }: { order: SpecialOrder; onPress: () => void }) {
  const t = ordersWords.useWords()
  const { locale } = useLanguage()
  const { name, promisedDay, lines, goodsMinor, paidMinor, currency, inUseAt } = order
  const amount = (amountMinor: number) => formatAmount(amountMinor, currency, locale)
  const day = promisedDay && formatDateTime(Date.parse(promisedDay), locale, 'date', 'UTC')
  const details = [
    inUseAt && t('sheet.in_use', { register: inUseAt.registerName }),
    day && t('sheet.promised', { day }),
    lines.map((line) => line.name).join(', '),
  ]
  return (
    <ListRow
      title={name}
      detail={details.filter(Boolean).join(' · ')}
      end={amount(goodsMinor - paidMinor)}
      endDetail={t('sheet.paid_of', { paid: amount(paidMinor), goods: amount(goodsMinor) })}
      onPress={onPress}
      className="px-2"
    />
  )
}
