/**
 * Something off a line or off the whole basket, in percent or as an amount, with its reason. Entered from a line, the basket's head or
 * `%`; left by giving it, taking it back, Esc or the next scan.
 */
import type { DiscountWish } from '@kassa/client'
import type { LineDiscount } from '@kassa/kernel'
import { Button, currencySign, NumberPad, Segmented, Sheet, useLanguage } from '@kassa/ui'
import { useRef, useState } from 'react'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { QuickPercents } from './QuickPercents.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import { TypedFigure } from './TypedFigure.tsx'
import { useTypedPercent } from './useTypedPercent.ts'

/** The sheet of the discount that the panel names. */
export function DiscountSheet() {
  const t = laterWords.useWords()
  const { panel, close } = usePanel()
  const lines = useTillView((view) => view.basket.lines)
  const focus = useRef<HTMLDivElement>(null)
  const isOpen = panel.name === 'discount'
  const lineId = isOpen ? panel.lineId : undefined
  const line = lines.find((other) => other.lineId === lineId)
  return (
    <Sheet
      isOpen={isOpen && (lineId === undefined || line !== undefined)}
      onClose={close}
      initialFocus={focus}
      title={t('price.discount')}
      description={line === undefined ? t('price.whole_basket') : line.item.name}
    >
      <div ref={focus} tabIndex={-1} className="outline-none">
        <DiscountForm lineId={lineId} />
      </div>
    </Sheet>
  )
}

function DiscountForm({ lineId }: { lineId: string | undefined }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const [type, setType] = useState<DiscountWish['type']>('percent')
  const [reason, setReason] = useState('')
  const percent = useTypedPercent()
  const amount = useTypedAmount()
  const isGiven = useIsGiven(lineId)
  const typed = type === 'percent' ? percent : amount
  const wish = wishOf({ type, ratePpm: percent.ratePpm, amountMinor: amount.amountMinor, reason })

  const set = (chosen: DiscountWish | null) => {
    open({ name: 'none' })
    void (lineId === undefined ? till.setBasketDiscount(chosen) : till.setLineDiscount(lineId, chosen))
  }
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t('price.kind')}
        size="lg"
        wide
        value={type}
        options={[
          { id: 'percent', label: t('price.percent') },
          { id: 'amount', label: t('price.amount') },
        ]}
        onChange={setType}
      />
      <TypedFigure
        text={typed.text}
        sign={type === 'percent' ? '%' : currencySign(currency, locale)}
        hint={t(type === 'percent' ? 'price.type_percent' : 'price.type_amount')}
      />
      {type === 'percent' && <QuickPercents text={percent.text} onChoose={percent.choose} />}
      <NumberPad
        onKey={(key) => {
          if (key !== 'enter') typed.type(key)
          else if (wish !== undefined) set(wish)
        }}
        extraKey={type === 'amount' && amount.decimals === 0 ? '00' : 'mark'}
      />
      <ReasonChoice value={reason} onChange={setReason} />
      <Button
        kind="primary"
        size="lg"
        wide
        disabled={wish === undefined}
        onClick={() => wish !== undefined && set(wish)}
      >
        {t('price.give_discount')}
      </Button>
      {isGiven && (
        <Button size="lg" wide onClick={() => set(null)}>
          {t('price.no_discount')}
        </Button>
      )}
    </div>
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
