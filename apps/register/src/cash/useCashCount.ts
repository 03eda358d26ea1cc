/** Notes and coins that are being counted: how many of each, and which of them the pad types into. */
import { type CashCount, worthOfCash } from '@kassa/kernel'
import { type PadKey, typeOnPad } from '@kassa/ui'
import { useState } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'

const mostFigures = 5
const onlyFigures = { mark: '.', decimals: 0, maximumDigits: mostFigures } as const

export type CashCounting = {
  denominationsMinor: readonly number[]
  currency: string
  textOf: (valueMinor: number) => string
  /** Minor units of all that was counted of one note or coin. */
  worthOf: (valueMinor: number) => number
  sumMinor: number
  active: number | undefined
  activate: (valueMinor: number) => void
  type: (valueMinor: number, text: string) => void
  /** A key of the pad, for the note or coin that is active. */
  press: (key: PadKey) => void
  /** As the journal takes it; what was not counted is not there. */
  counts: () => CashCount[]
}

/** Holds a count in the notes and coins of the store. */
export function useCashCount(): CashCounting {
  const currency = useCurrency()
  const denominationsMinor = useTillView((view) => view.register?.store?.denominationsMinor ?? none)
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({})
  const [chosen, activate] = useState<number>()
  const active = chosen ?? denominationsMinor[0]
  const textOf = (valueMinor: number) => texts[valueMinor] ?? ''
  const countOf = (valueMinor: number) => ({ valueMinor, count: Number(textOf(valueMinor)) })
  const worth = (valuesMinor: readonly number[]) =>
    worthOfCash({ currency, denominations: valuesMinor.map(countOf) })
  const type = (valueMinor: number, text: string) => {
    const figures = text.replaceAll(/\D/g, '').slice(0, mostFigures)
    setTexts((now) => ({ ...now, [valueMinor]: figures }))
  }
  return {
    ...{ denominationsMinor, currency, textOf, active, activate, type },
    worthOf: (valueMinor) => worth([valueMinor]),
    sumMinor: worth(denominationsMinor),
    press: (key) => {
      if (active !== undefined) type(active, typeOnPad(textOf(active), key, onlyFigures))
    },
    counts: () => [
      { currency, denominations: denominationsMinor.map(countOf).filter(({ count }) => count > 0) },
    ],
  }
}

const none: readonly number[] = []
