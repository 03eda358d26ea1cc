/**
 * Something off a line or off the whole basket, in percent or as an amount, with its reason. Entered from a line, the basket's head or
 * `%`; left by giving it, taking it back, Esc or the next scan.
 */
import type { DiscountWish } from '@kassa/client'
import type { BasketLine, LineDiscount } from '@kassa/kernel'
import { currencySign, NumberPad, Segmented, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { PriceSheetFrame } from './PriceSheetFrame.tsx'
import { QuickPercents } from './QuickPercents.tsx'
import { TypedFigure } from './TypedFigure.tsx'
import { useTypedPercent } from './useTypedPercent.ts'

/** The sheet of the discount that the panel names. */
export function DiscountSheet() {
  const { panel } = usePanel()
  const lines: readonly BasketLine[] = useTillView((view) => view.basket.lines)
  if (panel.name !== 'discount') return null
  const line = lines.find(({ lineId }) => lineId === panel.lineId)
  return panel.lineId === undefined || line !== undefined ? <DiscountForm line={line} /> : null
}

/** Off the whole basket where no line is given. */
function DiscountForm({ line }: { line: BasketLine | undefined }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const [type, setType] = useState<DiscountWish['type']>('percent')
  const [reason, setReason] = useState('')
  const percent = useTypedPercent()
  const amount = useTypedAmount()
  const isGiven = useIsGiven(line?.lineId)
  const typed = type === 'percent' ? percent : amount
  const wish = wishOf({ type, ratePpm: percent.ratePpm, amountMinor: amount.amountMinor, reason })

  const set = (chosen: DiscountWish | null | undefined) => {
    if (chosen === undefined) return
    open({ name: 'none' })
    void (line === undefined ? till.setBasketDiscount(chosen) : till.setLineDiscount(line.lineId, chosen))
  }
  return (
    <PriceSheetFrame
      title={t('price.discount')}
      description={line?.item.name ?? t('price.whole_basket')}
      reason={reason}
      onReason={setReason}
      confirm={{ label: t('price.give_discount'), onPress: wish && (() => set(wish)) }}
      takeBack={isGiven ? { label: t('price.no_discount'), onPress: () => set(null) } : undefined}
    >
      <Segmented
        label={t('price.kind')}
        size="lg"
        wide
        value={type}
        options={(['percent', 'amount'] as const).map((id) => ({ id, label: t(`price.${id}`) }))}
        onChange={setType}
      />
      <TypedFigure
        text={typed.text}
        sign={type === 'percent' ? '%' : currencySign(currency, locale)}
        hint={t(`price.type_${type}`)}
      />
      {type === 'percent' && <QuickPercents text={percent.text} onChoose={percent.choose} />}
      <NumberPad
        onKey={(key) => (key === 'enter' ? set(wish) : typed.type(key))}
        extraKey={type === 'amount' && amount.decimals === 0 ? '00' : 'mark'}
      />
    </PriceSheetFrame>
  )
}

function wishOf(typed: {
  type: DiscountWish['type']
  ratePpm: number | undefined
  amountMinor: number | undefined
  reason: string
}): DiscountWish | undefined {
  const { type, ratePpm, amountMinor } = typed
  const reason = typed.reason.trim()
  if (reason === '') return undefined
  if (type === 'percent') return ratePpm === undefined ? undefined : { type, ratePpm, reason }
  return amountMinor === undefined ? undefined : { type, amountMinor, reason }
}

/** Whether there is a discount by hand to take back. */
function useIsGiven(lineId: string | undefined): boolean {
  const basket = useTillView((view) => view.basket)
  if (basket.status !== 'priced') return false
  const type: LineDiscount['type'] = lineId === undefined ? 'document_by_hand' : 'by_hand'
  return basket.lines.some(
    (line) =>
      (lineId === undefined || line.lineId === lineId) &&
      line.discounts.some((discount) => discount.type === type),
  )
}
