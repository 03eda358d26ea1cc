/** What is said of an order before it is placed. */
import type { SpecialOrders } from '@kassa/client'
import { useLanguage } from '@kassa/ui'
import { receiptWordsIn } from '@kassa/ui/documents'
import { useState } from 'react'
import { useCustomer, useCustomerDesk } from '../customer/useCustomerDesk.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { figures, typedMinor } from './DepositFields.tsx'
import { depositMinor } from './deposit.ts'

export type OrderDraft = ReturnType<typeof useOrderDraft>

/** Returns what is said so far; `place` is left out until it can be placed. */
export function useOrderDraft(special: SpecialOrders | undefined) {
  const till = useTill()
  const { open } = usePanel()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const store = useTillView((view) => view.register?.store)
  const customerId = useTillView((view) => view.basket.customer?.customerId)
  const name = useCustomer(useCustomerDesk(), customerId)?.title
  const [ownText, type] = useState<string>()
  const [promisedDay, promise] = useState('')
  const [note, setNote] = useState('')
  const goodsMinor = special?.goodsMinor() ?? 0
  const askedMinor = depositMinor(goodsMinor, store?.depositPercent ?? 0)
  const typed = ownText ?? (askedMinor === 0 ? '' : figures(askedMinor, currency, locale))
  const amountMinor = typedMinor(typed, currency, locale)
  const isSensible = amountMinor !== undefined && amountMinor <= goodsMinor
  const place = async () => {
    if (special === undefined || name === undefined || amountMinor === undefined) return
    const depositName = receiptWordsIn(store?.locale ?? '', currency).prepayment
    open({ name: 'none' })
    const outcome = await special.place({
      ...{ name, depositMinor: amountMinor, depositName },
      ...(promisedDay && { promisedDay }),
      ...(note && { note }),
    })
    if (outcome.status === 'done' && amountMinor > 0) await till.startTendering()
  }
  return {
    ...{ customerId, name, currency, goodsMinor, ownPercent: store?.depositPercent },
    ...{ typed, type, promisedDay, promise, note, setNote, amountMinor },
    place: special !== undefined && name !== undefined && isSensible ? place : undefined,
  }
}
