/** Another amount, by pad or keyboard: taken in cash, or charged to a card to split the payment. */
import {
  Button,
  CardIcon,
  CashIcon,
  classes,
  formatAmount,
  NumberPad,
  type PadKey,
  useLanguage,
} from '@kassa/ui'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'
import type { TypedAmount } from './useTypedAmount.ts'

type AmountPadProps = {
  typed: TypedAmount
  isListening: boolean
  onCash: () => void
  onCard: () => void
}

/** The pad with what it says and what can be done with it. */
export function AmountPad({ typed, isListening, onCash, onCard }: AmountPadProps) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const amount = formatAmount(typed.amountMinor ?? 0, currency, locale)
  const isTyped = typed.amountMinor !== undefined
  const onKey = (key: PadKey) => (key === 'enter' ? onCash() : typed.type(key))
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-sm font-semibold text-ink-muted">{t('pay.typed')}</h2>
      <output
        className={classes(
          'figures flex h-touch items-center justify-end rounded-md border border-line bg-sunken px-4',
          typed.text === '' ? 'text-sm text-ink-muted' : 'text-xl font-semibold',
        )}
      >
        {typed.text === '' ? t('pay.typed_hint') : typed.text}
      </output>
      <NumberPad
        onKey={onKey}
        extraKey={typed.decimals > 0 ? 'mark' : '00'}
        listensToKeyboard={isListening}
      />
      <div className="grid grid-cols-2 gap-2">
        <Button
          size="lg"
          icon={CashIcon}
          aria-label={isTyped ? t('pay.typed_cash', { amount }) : t('pay.cash')}
          disabled={!isTyped}
          onClick={onCash}
        >
          {t('pay.cash')}
        </Button>
        <Button
          size="lg"
          icon={CardIcon}
          aria-label={isTyped ? t('pay.typed_card', { amount }) : t('pay.card')}
          disabled={!isTyped}
          onClick={onCard}
        >
          {t('pay.card')}
        </Button>
      </div>
    </section>
  )
}
