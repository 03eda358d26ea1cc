/** Another payment on an order that waits. */
import type { SpecialOrder, SpecialOrders } from '@kassa/client'
import { BackIcon, Button, formatAmount, Sheet, useLanguage } from '@kassa/ui'
import { receiptWordsIn } from '@kassa/ui/documents'
import { useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { DepositFields, typedMinor } from './DepositFields.tsx'
import { OrderFigures } from './OrderFigures.tsx'
import { ordersWords } from './ordersWords.ts'

type TakePaymentProps = {
  special: SpecialOrders | undefined
  order: SpecialOrder | undefined
  onBack: () => void
}

/** The sheet. */
export function TakePayment({ special, order, onBack }: TakePaymentProps) {
  const t = ordersWords.useWords()
  const till = useTill()
  const { open, close } = usePanel()
  const { locale } = useLanguage()
  const store = useTillView((view) => view.register?.store)
  const [typed, setTyped] = useState('')
  const { name = '', goodsMinor = 0, paidMinor = 0, currency = 'XXX' } = order ?? {}
  const mostMinor = goodsMinor - paidMinor
  const amountMinor = typedMinor(typed, currency, locale) ?? 0
  const isSensible = amountMinor > 0 && amountMinor <= mostMinor
  const take = async () => {
    if (special === undefined || order === undefined) return
    const lineName = receiptWordsIn(store?.locale ?? '', currency).prepayment
    open({ name: 'none' })
    const outcome = await special.prepay(order.orderId, { amountMinor, name: lineName })
    if (outcome.status === 'done') await till.startTendering()
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      title={t('order.take_payment')}
      description={name}
      footer={
        <div className="flex w-full flex-col gap-2">
          <Button size="lg" wide icon={BackIcon} onClick={onBack}>
            {name}
          </Button>
          <Button
            kind="primary"
            size="lg"
            wide
            disabled={!isSensible || special === undefined || order === undefined}
            onClick={() => void take()}
          >
            {t('order.add', { amount: formatAmount(amountMinor, currency, locale) })}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-5">
        <OrderFigures {...{ goodsMinor, paidMinor, currency }} />
        <DepositFields
          {...{ label: t('order.amount'), mostMinor, currency, typed }}
          ownPercent={undefined}
          onType={setTyped}
        />
      </div>
    </Sheet>
  )
}
