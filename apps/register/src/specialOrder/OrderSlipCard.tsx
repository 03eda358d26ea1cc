/** After a payment on an order: what the customer takes home to collect the goods with, on paper or by the screen. */
import type { SpecialOrder } from '@kassa/client'
import { Button, formatAmount, PrinterIcon, QrCode, useLanguage } from '@kassa/ui'
import type { Completed } from '../till/flow.ts'
import { ordersWords } from './ordersWords.ts'
import { usePrintOrder } from './usePrintOrder.ts'
import { useSpecialOrders } from './useSpecialOrders.ts'

/** Nothing where nothing was paid on an order. */
export function OrderSlipCard({ flow }: { flow: Completed }) {
  const paid = flow.transaction.lines.find(
    ({ role, quantityMilli }) => role === 'prepayment' && quantityMilli > 0,
  )
  const orderId = paid?.serials?.[0]
  return orderId === undefined ? null : <SlipOf orderId={orderId} />
}

function SlipOf({ orderId }: { orderId: string }) {
  const special = useSpecialOrders()
  const order = special?.list().find((one) => one.orderId === orderId)
  return order === undefined ? null : <Slip order={order} />
}

function Slip({ order }: { order: SpecialOrder }) {
  const t = ordersWords.useWords()
  const { locale } = useLanguage()
  const print = usePrintOrder()
  const { orderId, name, currency, goodsMinor, paidMinor } = order
  const amount = formatAmount(goodsMinor - paidMinor, currency, locale)
  return (
    <section
      aria-label={t('slip.title', { name })}
      className="flex w-full max-w-120 items-center gap-4 rounded-lg border border-line bg-surface p-4 text-left shadow-card"
    >
      <QrCode data={orderId} label={t('slip.code')} className="size-24 shrink-0 rounded-md" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-break-word">{t('slip.title', { name })}</p>
        <p className="figures py-1 text-sm text-ink-muted">{t('sheet.left', { amount })}</p>
        <Button size="lg" icon={PrinterIcon} onClick={() => void print(order)}>
          {t('slip.print')}
        </Button>
      </div>
    </section>
  )
}
