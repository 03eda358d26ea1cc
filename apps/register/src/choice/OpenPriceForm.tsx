/** The price of an item that is asked for: typed within the bounds that the office set. */
import { exponentOf, type ItemChoice, type Unit, unitPriceDecimals } from '@kassa/kernel'
import { classes, currencySign, formatUnitPrice, NumberPad, useLanguage } from '@kassa/ui'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { TypedFigure } from '../price/TypedFigure.tsx'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'

type OpenPriceFormProps = {
  itemId: string
  quantityMilli: number
  unit: Unit
  openPrice: { leastE5: number; mostE5: number }
  /** What was answered before. */
  given: Partial<ItemChoice>
}

/** The pad. Its Enter adds the item. */
export function OpenPriceForm({ itemId, quantityMilli, unit, openPrice, given }: OpenPriceFormProps) {
  const t = laterWords.useWords()
  const till = useTill()
  const { close } = usePanel()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const typed = useTypedAmount()
  const { leastE5, mostE5 } = openPrice
  const { amountMinor } = typed
  const unitPriceE5 = amountMinor && amountMinor * 10 ** (unitPriceDecimals - exponentOf(currency))
  const isWithin = unitPriceE5 !== undefined && unitPriceE5 >= leastE5 && unitPriceE5 <= mostE5
  const add = () => {
    if (!isWithin) return
    close()
    void till.addChosen(itemId, { ...given, quantityMilli, unitPriceE5 })
  }
  const bound = (boundE5: number) => formatUnitPrice(boundE5, currency, locale)
  const isOut = unitPriceE5 !== undefined && !isWithin
  return (
    <>
      <TypedFigure
        text={typed.text}
        sign={currencySign(currency, locale)}
        hint={unit === 'piece' ? t('choice.type_price') : t('choice.type_price_per', { unit })}
      />
      <p role="status" className={classes('text-sm', isOut ? 'font-medium text-danger' : 'text-ink-muted')}>
        {t('choice.bounds', { least: bound(leastE5), most: bound(mostE5) })}
      </p>
      <NumberPad
        onKey={(key) => (key === 'enter' ? add() : typed.type(key))}
        extraKey={typed.decimals === 0 ? '00' : 'mark'}
        enterLabel={t('choice.add')}
        isEnterDisabled={!isWithin}
      />
    </>
  )
}
