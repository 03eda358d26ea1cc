/** Another price for a line, with its reason. Entered from the line; left by setting it, by the item's own price, Esc or the next scan. */
import type { PriceWish } from '@kassa/client'
import { type BasketLine, exponentOf, unitPriceDecimals } from '@kassa/kernel'
import { currencySign, formatUnitPrice, NumberPad, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { PriceSheetFrame } from './PriceSheetFrame.tsx'
import { TypedFigure } from './TypedFigure.tsx'

/** The sheet of the line that the panel names. */
export function PriceSheet() {
  const { panel } = usePanel()
  const lines: readonly BasketLine[] = useTillView((view) => view.basket.lines)
  const line = panel.name === 'price' ? lines.find(({ lineId }) => lineId === panel.lineId) : undefined
  return line === undefined ? null : <PriceForm key={line.lineId} line={line} />
}

function PriceForm({ line: { lineId, item, override } }: { line: BasketLine }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const [reason, setReason] = useState('')
  const typed = useTypedAmount()
  const price = formatUnitPrice(item.unitPriceE5, currency, locale)
  const { amountMinor } = typed
  const wish: PriceWish | undefined =
    amountMinor === undefined || reason.trim() === ''
      ? undefined
      : { unitPriceE5: amountMinor * 10 ** (unitPriceDecimals - exponentOf(currency)), reason }

  const set = (chosen: PriceWish | null | undefined) => {
    if (chosen === undefined) return
    open({ name: 'none' })
    void till.setPrice(lineId, chosen)
  }
  return (
    <PriceSheetFrame
      title={t('price.change')}
      description={item.name}
      reason={reason}
      onReason={setReason}
      confirm={{ label: t('price.set'), onPress: wish && (() => set(wish)) }}
      takeBack={override && { label: t('price.give_back', { price }), onPress: () => set(null) }}
    >
      <p className="text-sm text-ink-muted">
        {item.unit === 'piece' ? t('price.own', { price }) : t('price.own_per', { price, unit: item.unit })}
      </p>
      <TypedFigure text={typed.text} sign={currencySign(currency, locale)} hint={t('price.type_price')} />
      <NumberPad
        onKey={(key) => (key === 'enter' ? set(wish) : typed.type(key))}
        extraKey={typed.decimals === 0 ? '00' : 'mark'}
      />
    </PriceSheetFrame>
  )
}
