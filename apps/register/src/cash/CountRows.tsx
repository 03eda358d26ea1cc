/** A row for each note and coin: how many, and what they come to. Arrows and Enter move between them, as on a spreadsheet. */
import { Amount, classes, formatAmount, useLanguage } from '@kassa/ui'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { cashWords } from './cashWords.ts'
import type { CashCounting } from './useCashCount.ts'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }

type CountRowsProps = {
  counting: CashCounting
  /** There is a pad on the screen: the device's own keyboard would only cover it. */
  hasPad: boolean
  /** Enter in the last row. */
  onEnd: () => void
}

/** The rows. */
export function CountRows({ counting, hasPad, onEnd }: CountRowsProps) {
  const t = cashWords.useWords()
  const list = useRef<HTMLUListElement>(null)
  const { denominationsMinor, active, activate } = counting
  useEffect(() => fieldOf(list.current, active)?.focus(), [active])
  const move = (event: KeyboardEvent, place: number) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = denominationsMinor[place + step]
    if (next !== undefined) activate(next)
    else if (event.key === 'Enter') onEnd()
  }
  return (
    <ul ref={list} aria-label={t('count.rows')} className="flex flex-col">
      {denominationsMinor.map((valueMinor, place) => (
        <CountRow
          key={valueMinor}
          valueMinor={valueMinor}
          counting={counting}
          hasPad={hasPad}
          onKeyDown={(event) => move(event, place)}
        />
      ))}
    </ul>
  )
}

type CountRowProps = {
  valueMinor: number
  counting: CashCounting
  hasPad: boolean
  onKeyDown: (event: KeyboardEvent) => void
}

function CountRow({ valueMinor, counting, hasPad, onKeyDown }: CountRowProps) {
  const t = cashWords.useWords()
  const { locale } = useLanguage()
  const { currency, active } = counting
  const name = t('count.many', { amount: formatAmount(valueMinor, currency, locale) })
  const isActive = active === valueMinor
  return (
    <li className="flex min-h-touch items-center gap-3 border-b border-line py-0.5 last:border-b-0">
      <Amount amountMinor={valueMinor} currency={currency} className="flex-1 font-medium" />
      <span aria-hidden="true" className="text-ink-muted">
        ×
      </span>
      <input
        data-value={valueMinor}
        aria-label={name}
        inputMode={hasPad ? 'none' : 'numeric'}
        autoComplete="off"
        value={counting.textOf(valueMinor)}
        placeholder="0"
        onChange={(event) => counting.type(valueMinor, event.target.value)}
        onFocus={(event) => {
          counting.activate(valueMinor)
          event.target.select()
        }}
        onKeyDown={onKeyDown}
        className={classes(
          'figures h-touch w-20 rounded-md border bg-surface px-3 text-right text-lg font-semibold text-ink placeholder:text-ink-muted',
          isActive ? 'border-accent' : 'border-line-strong',
        )}
      />
      <Amount
        amountMinor={counting.worthOf(valueMinor)}
        currency={currency}
        className="w-28 text-right text-ink-muted"
      />
    </li>
  )
}

function fieldOf(list: HTMLElement | null, valueMinor: number | undefined): HTMLInputElement | null {
  return list?.querySelector<HTMLInputElement>(`input[data-value="${valueMinor ?? ''}"]`) ?? null
}
