/** One item without a receipt: how many come back, at which price, and why. */
import type { Returning, ReturnReason, TileItem } from '@kassa/client'
import { amountOf, exponentOf, onePieceMilli, unitPriceDecimals } from '@kassa/kernel'
import {
  BackIcon,
  Button,
  currencySign,
  formatAmount,
  formatUnitPrice,
  parseAmount,
  Sheet,
  TextField,
  useLanguage,
} from '@kassa/ui'
import { useRef, useState } from 'react'
import { QuantityStepper } from '../line/QuantityStepper.tsx'
import { quantityMilliIn } from '../line/quantityText.ts'
import { usePanel } from '../shell/panel.tsx'
import { ReturnWhy } from './ReturnWhy.tsx'
import { returningWords } from './returningWords.ts'

type UnknownItemProps = { item: TileItem; returning: Returning | undefined; onBack: () => void }

/** The form. */
export function UnknownItem({ item, returning, onBack }: UnknownItemProps) {
  const t = returningWords.useWords()
  const { open, close } = usePanel()
  const { locale } = useLanguage()
  const focus = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState('1')
  const [price, setPrice] = useState('')
  const [why, explain] = useState<ReturnReason>({ reason: '', disposal: 'restock' })
  const { itemId, name, unit, currency } = item
  const quantityMilli = quantityMilliIn(count, ',') ?? onePieceMilli
  const typed = parseAmount(price, currency, locale)
  const isTyped = price.trim() !== ''
  const typedE5 =
    typed.status === 'ok' && typed.amountMinor >= 0
      ? typed.amountMinor * 10 ** (unitPriceDecimals - exponentOf(currency))
      : undefined
  const todayE5 = returning?.priceToday(itemId, quantityMilli) ?? item.unitPriceE5
  const unitPriceE5 = isTyped ? typedE5 : todayE5
  const amountMinor = unitPriceE5 === undefined ? 0 : amountOf({ unitPriceE5, quantityMilli, currency })
  const canBeTaken = unitPriceE5 !== undefined && why.reason.trim() !== '' && returning !== undefined
  const takeBack = () => {
    open({ name: 'none' })
    const atPrice = isTyped && unitPriceE5 !== undefined ? { unitPriceE5 } : {}
    void returning?.takeBackUnknown({ itemId, quantityMilli, ...why, ...atPrice })
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      initialFocus={focus}
      title={name}
      description={t('without.title')}
      footer={
        <div className="flex w-full flex-col gap-2">
          <Button size="lg" wide icon={BackIcon} onClick={onBack}>
            {t('without.other_item')}
          </Button>
          <Button kind="primary" size="lg" wide disabled={!canBeTaken} onClick={takeBack}>
            {t('without.take_back', { amount: formatAmount(amountMinor, currency, locale) })}
          </Button>
        </div>
      }
    >
      <div ref={focus} tabIndex={-1} className="flex flex-col gap-5 outline-none">
        <QuantityStepper text={count} unit={unit} mark="," onChange={setCount} />
        <TextField
          label={t('without.price')}
          hint={t('without.price_hint', { price: formatUnitPrice(todayE5, currency, locale) })}
          size="lg"
          isNumeric
          autoComplete="off"
          end={currencySign(currency, locale)}
          value={price}
          onChange={setPrice}
        />
        <ReturnWhy why={why} onChange={explain} />
      </div>
    </Sheet>
  )
}
