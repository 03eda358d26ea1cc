/** Another price for a line, with its reason. Entered from the line; left by setting it, by the item's own price, Esc or the next scan. */
import { type BasketLine, exponentOf, unitPriceDecimals } from '@kassa/kernel'
import { Button, currencySign, formatUnitPrice, NumberPad, Sheet, useLanguage } from '@kassa/ui'
import { useRef, useState } from 'react'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import { ReasonChoice } from './ReasonChoice.tsx'
import { TypedFigure } from './TypedFigure.tsx'

/** The sheet of the line that the panel names. */
export function PriceSheet() {
  const t = laterWords.useWords()
  const { panel, close } = usePanel()
  const lines: readonly BasketLine[] = useTillView((view) => view.basket.lines)
  const focus = useRef<HTMLDivElement>(null)
  const line = panel.name === 'price' ? lines.find(({ lineId }) => lineId === panel.lineId) : undefined
  return (
    <Sheet
      isOpen={line !== undefined}
      onClose={close}
      initialFocus={focus}
      title={t('price.change')}
      description={line?.item.name}
    >
      <div ref={focus} tabIndex={-1} className="outline-none">
        {line !== undefined && <PriceForm key={line.lineId} line={line} />}
      </div>
    </Sheet>
  )
}

function PriceForm({ line: { lineId, item, override } }: { line: BasketLine }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const [reason, setReason] = useState('')
  const typed = useTypedAmount()
  const own = formatUnitPrice(item.unitPriceE5, currency, locale)
  const { amountMinor } = typed
  const isComplete = amountMinor !== undefined && reason.trim() !== ''

  const set = () => {
    if (!isComplete) return
    open({ name: 'none' })
    const unitPriceE5 = amountMinor * 10 ** (unitPriceDecimals - exponentOf(currency))
    void till.setPrice(lineId, { unitPriceE5, reason })
  }
  const giveBack = () => {
    open({ name: 'none' })
    void till.setPrice(lineId, null)
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-ink-muted">
        {item.unit === 'piece'
          ? t('price.own', { price: own })
          : t('price.own_per', { price: own, unit: item.unit })}
      </p>
      <TypedFigure text={typed.text} sign={currencySign(currency, locale)} hint={t('price.type_price')} />
      <NumberPad
        onKey={(key) => (key === 'enter' ? set() : typed.type(key))}
        extraKey={typed.decimals === 0 ? '00' : 'mark'}
      />
      <ReasonChoice value={reason} onChange={setReason} />
      <Button kind="primary" size="lg" wide disabled={!isComplete} onClick={set}>
        {t('price.set')}
      </Button>
      {override !== undefined && (
        <Button size="lg" wide onClick={giveBack}>
          {t('price.give_back', { price: own })}
        </Button>
      )}
    </div>
  )
}
