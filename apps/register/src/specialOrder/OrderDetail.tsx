/** One order: what was ordered, what is paid, and what can be done with it. */
import type { SpecialOrder, SpecialOrders } from '@kassa/client'
import {
  Amount,
  BackIcon,
  BoxIcon,
  Button,
  EmptyState,
  formatDateTime,
  formatQuantity,
  PrinterIcon,
  Sheet,
  useLanguage,
} from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { OrderFigures } from './OrderFigures.tsx'
import { firstStep, type OrderStep } from './orderStep.ts'
import { ordersWords } from './ordersWords.ts'
import { usePrintOrder } from './usePrintOrder.ts'

type OrderDetailProps = {
  special: SpecialOrders | undefined
  /** Undefined where it is over meanwhile. */
  order: SpecialOrder | undefined
  go: (step: OrderStep) => void
}

/** The sheet. */
export function OrderDetail({ special, order, go }: OrderDetailProps) {
  const t = ordersWords.useWords()
  const { open, close } = usePanel()
  const handOver = () => {
    if (special === undefined || order === undefined) return
    open({ name: 'none' })
    void special.handOver(order.orderId, order.inUseAt && 'take_over')
  }
  const register = order?.inUseAt?.registerName
  return (
    <Sheet
      isOpen
      onClose={close}
      title={order?.name ?? t('order.gone')}
      description={order && <Promised order={order} />}
      footer={
        <div className="flex w-full flex-col gap-2">
          <Button size="lg" wide icon={BackIcon} onClick={() => go(firstStep)}>
            {t('sheet.title')}
          </Button>
          {order && (
            <Button kind="primary" size="lg" wide disabled={special === undefined} onClick={handOver}>
              {register === undefined ? t('order.hand_over') : t('order.take_over', { register })}
            </Button>
          )}
        </div>
      }
    >
      {order === undefined ? (
        <EmptyState icon={BoxIcon} title={t('order.gone')} />
      ) : (
        <div className="flex flex-col gap-5">
          <Goods order={order} />
          <OrderFigures {...order} />
          {order.note !== undefined && <p className="whitespace-pre-line">{order.note}</p>}
          <OtherWays {...{ order, go }} />
        </div>
      )}
    </Sheet>
  )
}

function Promised({ order: { promisedDay, placedAtMs, receiptNumbers } }: { order: SpecialOrder }) {
  const t = ordersWords.useWords()
  const { locale } = useLanguage()
  const timeZone = useTillView((view) => view.register?.store?.timeZone)
  const placed = formatDateTime(placedAtMs, locale, 'date', timeZone)
  const day = promisedDay && formatDateTime(Date.parse(promisedDay), locale, 'date', 'UTC')
  const parts = [
    `${t('order.ordered')} ${placed}`,
    day && t('sheet.promised', { day }),
    receiptNumbers.length > 0 && `${t('order.receipts')} ${receiptNumbers.join(', ')}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

function Goods({ order: { lines, currency } }: { order: SpecialOrder }) {
  const t = ordersWords.useWords()
  const { locale } = useLanguage()
  return (
    <ul aria-label={t('order.goods')} className="flex flex-col gap-2">
      {lines.map((line) => (
        <li key={line.lineId} className="flex justify-between gap-4">
          <span className="min-w-0 wrap-break-word">
            <span className="figures">{formatQuantity(line.quantityMilli, line.unit, locale)}</span> ×{' '}
            {line.name}
          </span>
          <Amount amountMinor={line.amountMinor} currency={currency} />
        </li>
      ))}
    </ul>
  )
}

/** What would mix with goods in the basket waits until it is empty. */
function OtherWays({ order, go }: { order: SpecialOrder; go: (step: OrderStep) => void }) {
  const t = ordersWords.useWords()
  const { orderId, inUseAt, goodsMinor, paidMinor } = order
  const print = usePrintOrder()
  const isFree = useTillView(({ basket, flow }) => basket.lines.length === 0 || flow.name === 'completed')
  const canChange = isFree && inUseAt === undefined
  return (
    <div className="flex flex-col gap-2">
      <Button
        size="lg"
        wide
        disabled={!canChange || paidMinor >= goodsMinor}
        onClick={() => go({ name: 'pay', orderId })}
      >
        {t('order.take_payment')}
      </Button>
      <Button size="lg" wide icon={PrinterIcon} onClick={() => void print(order)}>
        {t('order.print')}
      </Button>
      <Button size="lg" wide disabled={!canChange} onClick={() => go({ name: 'cancel', orderId })}>
        {t('order.cancel')}
      </Button>
      {!isFree && <p className="text-sm text-ink-muted">{t('order.busy')}</p>}
    </div>
  )
}
