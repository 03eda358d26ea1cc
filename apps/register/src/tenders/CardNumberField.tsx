/** Where the number of a card is typed; a scan fills it in. */
import { formatAmount, TextField, useLanguage } from '@kassa/ui'
import { useCurrency } from '../till/useCurrency.ts'
import { faultText } from './faultText.ts'
import { tendersWords } from './tendersWords.ts'
import type { CardNumber } from './useCardNumber.ts'

/** The field, with what is wrong below it. */
export function CardNumberField({ card, hint }: { card: CardNumber; hint: string }) {
  const t = tendersWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const { fault, number, type } = card
  const format = (amountMinor: number) => formatAmount(amountMinor, currency, locale)
  return (
    <TextField
      label={t('card.number')}
      hint={hint}
      error={fault === undefined ? undefined : faultText(fault, t, format)}
      size="lg"
      maxLength={60}
      autoComplete="off"
      value={number}
      onChange={type}
    />
  )
}
