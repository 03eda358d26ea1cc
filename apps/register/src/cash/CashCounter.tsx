/** Counting the till: the rows, a pad for thumbs, and the sum so far. It knows nothing of what should be there. */
import { Amount, NumberPad, type PadKey } from '@kassa/ui'
import { type ReactNode, useRef } from 'react'
import { CountRows } from './CountRows.tsx'
import { cashWords } from './cashWords.ts'
import type { CashCounting } from './useCashCount.ts'

type CashCounterProps = {
  counting: CashCounting
  /** Beside each other where there is room. */
  isWide?: boolean
  /** What can be done with the count; the first button follows the last row. */
  children: ReactNode
}

/** The counter. */
export function CashCounter({ counting, isWide = false, children }: CashCounterProps) {
  const t = cashWords.useWords()
  const actions = useRef<HTMLDivElement>(null)
  const goOn = () => actions.current?.querySelector('button')?.focus()
  const { denominationsMinor, active, activate } = counting
  const onKey = (key: PadKey) => {
    if (key !== 'enter') return counting.press(key)
    const next = denominationsMinor[denominationsMinor.indexOf(active ?? 0) + 1]
    if (next === undefined) goOn()
    else activate(next)
  }
  return (
    <div className={isWide ? 'grid gap-6 md:grid-cols-[minmax(0,1fr)_18rem]' : 'flex flex-col gap-5'}>
      <CountRows counting={counting} onEnd={goOn} />
      <div className="flex flex-col gap-4">
        <p
          role="status"
          data-counted={counting.sumMinor}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-line-strong pt-3 text-xl font-semibold md:border-t-0 md:pt-0"
        >
          <span>{t('count.sum')}</span>
          <Amount amountMinor={counting.sumMinor} currency={counting.currency} />
        </p>
        <NumberPad onKey={onKey} extraKey="none" enterLabel={t('count.next')} listensToKeyboard={false} />
        <div ref={actions} className="flex flex-col gap-3">
          {children}
        </div>
      </div>
    </div>
  )
}
