/** Selling a gift card, or loading one that there is: how much, and on which number. */
import { exponentOf } from '@kassa/kernel'
import { Amount, Button, NumberPad } from '@kassa/ui'
import { receiptWordsIn } from '@kassa/ui/documents'
import { useClosingAfter } from '../keyboard/useClosingAfter.ts'
import { useTypedAmount } from '../paying/useTypedAmount.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { CardNumberField } from './CardNumberField.tsx'
import { tendersWords } from './tendersWords.ts'
import { useCardNumber } from './useCardNumber.ts'

/** What people give, in major units of euro-like money; of money whose notes are larger, ten times that. */
const givenMajor = [10, 25, 50, 100]
const largeNotes: ReadonlySet<string> = new Set(['SEK', 'NOK', 'DKK'])

/** The form. The card goes into the basket as a line of its own. */
export function SellCardForm({ scanned }: { scanned: string | undefined }) {
  const t = tendersWords.useWords()
  const till = useTill()
  const closeAfter = useClosingAfter()
  const currency = useCurrency()
  const store = useTillView((view) => view.register?.store)
  const typed = useTypedAmount()
  const card = useCardNumber(scanned)
  const { amountMinor } = typed
  const factor = 10 ** exponentOf(currency) * (largeNotes.has(currency) ? 10 : 1)
  const sell = async () => {
    if (amountMinor === undefined) return false
    const number = card.number.trim()
    const tenders = await till.tenders()
    const name = receiptWordsIn(store?.locale ?? '', currency).giftCard
    const wish = { name, amountMinor, ...(number === '' ? {} : { number }) }
    return card.took(await tenders?.sellCard(wish))
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-4 gap-2">
        {givenMajor.map((major) => (
          <Button
            key={major}
            size="lg"
            className="justify-center px-1! text-sm!"
            onClick={() => typed.set(major * factor)}
          >
            <Amount amountMinor={major * factor} currency={currency} />
          </Button>
        ))}
      </div>
      <output
        aria-label={t('amount.typed')}
        className="figures flex min-h-touch items-center justify-end rounded-md border border-line bg-sunken px-4 text-2xl font-semibold"
      >
        {typed.text === '' ? <Amount amountMinor={0} currency={currency} /> : typed.text}
      </output>
      <NumberPad
        onKey={(key) => (key === 'enter' ? closeAfter(sell) : typed.type(key))}
        extraKey={typed.decimals > 0 ? 'mark' : '00'}
      />
      <CardNumberField card={card} hint={t('sell.number_hint')} />
      <Button
        kind="primary"
        size="xl"
        wide
        disabled={amountMinor === undefined}
        end={amountMinor === undefined ? undefined : <Amount amountMinor={amountMinor} currency={currency} />}
        onClick={() => closeAfter(sell)}
      >
        {t('sell.add')}
      </Button>
    </div>
  )
}
