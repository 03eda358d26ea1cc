/**
 * Counting the till: the rows beside a pad for thumbs and the sum so far; on a phone its own keyboard is the pad. It knows nothing of
 * what should be there.
 */
import { Amount, Button, NumberPad, TextField, useSize } from '@kassa/ui'
import { type ReactNode, useRef } from 'react'
import { CountRows } from './CountRows.tsx'
import { cashWords } from './cashWords.ts'
import type { CashCounting } from './useCashCount.ts'

type CashCounterProps = {
  counting: CashCounting
  /** What can be done with the count; the first button follows the last row. */
  children: ReactNode
}

/** The counter. */
export function CashCounter({ counting, children }: CashCounterProps) {
  const t = cashWords.useWords()
  const isPhone = useSize() === 'phone'
  const actions = useRef<HTMLDivElement>(null)
  const goOn = () => actions.current?.querySelector('button')?.focus()
  const { denominationsMinor, active, activate } = counting
  const goToNext = () => {
    const next = denominationsMinor[denominationsMinor.indexOf(active ?? 0) + 1]
    if (next === undefined) goOn()
    else activate(next)
  }
  return (
    <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_18rem]">
      <CountRows counting={counting} hasPad={!isPhone} onEnd={goOn} />
      <div className="flex flex-col gap-4 md:sticky md:top-0">
        <p
          role="status"
          data-counted={counting.sumMinor}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-line-strong text-xl font-semibold max-md:border-t-2 max-md:pt-3"
        >
          <span>{t('count.sum')}</span>
          <Amount amountMinor={counting.sumMinor} currency={counting.currency} />
        </p>
        {!isPhone && (
          <>
            <NumberPad onKey={counting.press} extraKey="none" listensToKeyboard={false} />
            <Button size="lg" wide onClick={goToNext}>
              {t('count.next')}
            </Button>
          </>
        )}
        {counting.foreign.map((currency) => (
          <TextField
            key={currency}
            label={t('count.foreign', { currency })}
            size="lg"
            isNumeric
            inputMode="numeric"
            value={counting.textOf(currency)}
            onChange={(text) => counting.type(currency, text)}
          />
        ))}
        <div ref={actions} className="flex flex-col gap-3">
          {children}
        </div>
      </div>
    </div>
  )
}
