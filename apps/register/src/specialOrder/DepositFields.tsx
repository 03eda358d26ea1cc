/** How much is paid now: typed, or a part of it by one press. */
import { Chip, formatAmount, parseAmount, TextField, useLanguage } from '@kassa/ui'
import { depositMinor, offeredPercents } from './deposit.ts'
import { ordersWords } from './ordersWords.ts'

type DepositFieldsProps = {
  label: string
  /** No more than this. */
  mostMinor: number
  currency: string
  ownPercent: number | undefined
  typed: string
  onType: (typed: string) => void
}

/** The field, and the parts beside it. */
export function DepositFields({ label, mostMinor, currency, ownPercent, typed, onType }: DepositFieldsProps) {
  const t = ordersWords.useWords()
  const { locale } = useLanguage()
  const amountMinor = typedMinor(typed, currency, locale)
  const isTooMuch = amountMinor !== undefined && amountMinor > mostMinor
  const error =
    amountMinor === undefined ? t('place.unreadable') : isTooMuch ? t('place.too_much') : undefined
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        hint={t('place.deposit_hint')}
        size="lg"
        isNumeric
        autoComplete="off"
        value={typed}
        onChange={onType}
        {...(error === undefined ? {} : { error })}
      />
      <ul aria-label={label} className="flex flex-wrap gap-2">
        {offeredPercents(ownPercent).map((percent) => {
          const partMinor = depositMinor(mostMinor, percent)
          return (
            <li key={percent}>
              <Chip
                isChosen={partMinor === amountMinor}
                onPress={() => onType(percent === 0 ? '' : figures(partMinor, currency, locale))}
              >
                {percent === 0 ? t('place.nothing') : t('place.part', { percent })}
              </Chip>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Returns what was typed in minor units, 0 for nothing; undefined where it is no amount. */
export function typedMinor(typed: string, currency: string, locale: string): number | undefined {
  if (typed.trim() === '') return 0
  const parsed = parseAmount(typed, currency, locale)
  return parsed.status === 'ok' && parsed.amountMinor >= 0 ? parsed.amountMinor : undefined
}

/** Returns the amount as somebody would type it. */
export function figures(amountMinor: number, currency: string, locale: string): string {
  return formatAmount(amountMinor, currency, locale).replace(/[^\d.,]/g, '')
}
