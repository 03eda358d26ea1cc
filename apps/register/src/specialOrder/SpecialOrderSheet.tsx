/**
 * What customers ordered: the basket becomes an order, and an order is handed over, paid on or cancelled. Entered from the menu, or by
 * scanning an order's slip anywhere; left by what was done, or by Esc. Whatever is scanned meanwhile leads to its order.
 *
 *   list ──▶ place ──▶ (paying)        list ──▶ order ──▶ (basket) | pay ──▶ (paying) | cancel ──▶ (giving back)
 */
import { announce } from '@kassa/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import { playTone } from '../feedback/sounds.ts'
import type { Panel } from '../shell/panel.tsx'
import { CancelOrder } from './CancelOrder.tsx'
import { OrderDetail } from './OrderDetail.tsx'
import { OrderList } from './OrderList.tsx'
import { firstStep, type OrderStep, stepByScan } from './orderStep.ts'
import { ordersWords } from './ordersWords.ts'
import { PlaceOrder } from './PlaceOrder.tsx'
import { TakePayment } from './TakePayment.tsx'
import { useSpecialOrders } from './useSpecialOrders.ts'

/** The sheet. */
export function SpecialOrderSheet({ panel }: { panel: Extract<Panel, { name: 'special_orders' }> }) {
  const t = ordersWords.useWords()
  const special = useSpecialOrders()
  const [step, go] = useState<OrderStep>(firstStep)
  const hear = useEffectEvent(async (code: string) => {
    if (special === undefined) return
    const next = await stepByScan(special, code)
    go(next)
    if (next.name !== 'list') return
    playTone('refused')
    announce(t('sheet.receipt_refused'), true)
  })
  const isOpen = special !== undefined
  // Each scan is a panel of its own, the same code twice, too.
  useEffect(() => {
    if (isOpen && panel.code !== undefined) void hear(panel.code)
  }, [isOpen, panel])

  if (step.name === 'list') return <OrderList {...{ special, step, go }} />
  if (step.name === 'place') return <PlaceOrder {...{ special }} onBack={() => go(firstStep)} />
  const order = special?.list().find(({ orderId }) => orderId === step.orderId)
  const toOrder = () => go({ name: 'order', orderId: step.orderId })
  switch (step.name) {
    case 'order':
      return <OrderDetail key={step.orderId} {...{ special, order, go }} />
    case 'pay':
      return <TakePayment {...{ special, order }} onBack={toOrder} />
    case 'cancel':
      return <CancelOrder {...{ special, order }} onBack={toOrder} />
  }
}
