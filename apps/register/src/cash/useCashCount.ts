/** Notes and coins that are being counted: how many of each, and which of them the pad types into. */
import { type CashCount, exponentOf, worthOfCash } from '@kassa/kernel'
import { type PadKey, typeOnPad } from '@kassa/ui'
import { useState } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'

const mostFigures = 5
const onlyFigures = { mark: '.', decimals: 0, maximumDigits: mostFigures } as const

export type CashCounting = {
  denominationsMinor: readonly number[]
  currency: string
  textOf: (value: number | string) => string
  /** Minor units of all that was counted of one note or coin. */
  worthOf: (valueMinor: number) => number
  sumMinor: number
  active: number | undefined
  activate: (valueMinor: number) => void
  /** Into a note or coin, or into a currency. */
  type: (value: number | string, text: string) => void
  /** Notes of other currencies that the store takes or took in this shift: counted in whole units, each currency by itself. */
  foreign: readonly string[]
  /** A key of the pad, for the note or coin that is active. */
  press: (key: PadKey) => void
  /** As the journal takes it; what was not counted is not there. */
  counts: () => CashCount[]
}

/** Holds a count in the notes and coins of the store. */
export function useCashCount(): CashCounting {
  const currency = useCurrency()
  const denominationsMinor = useTillView((view) => view.register?.store?.denominationsMinor ?? none)
  const foreignCash = useTillView((view) => view.register?.store?.tenders?.foreignCash)
  // What the store takes no more may still be in the till: it is counted until the shift is closed.
  const inTill = useTillView(({ shift }) =>
    shift && 'shift' in shift ? shift.shift.currencies.join(' ') : '',
  )
  const taken = foreignCash?.map((cash) => cash.currency) ?? []
  const foreign = [...new Set([...taken, ...inTill.split(' ').filter(Boolean)])].filter(
    (code) => code !== currency,
  )
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [chosen, activate] = useState<number>()
  const active = chosen ?? denominationsMinor[0]
  const textOf = (value: number | string) => texts[value] ?? ''
  const countOf = (valueMinor: number) => ({ valueMinor, count: Number(textOf(valueMinor)) })
  const worth = (valuesMinor: readonly number[]) =>
    worthOfCash({ currency, denominations: valuesMinor.map(countOf) })
  const type = (value: number | string, text: string) => {
    const figures = text.replaceAll(/\D/g, '').slice(0, mostFigures)
    setTexts((now) => ({ ...now, [value]: figures }))
  }
  return {
    ...{ denominationsMinor, currency, foreign, textOf, active, activate, type },
    worthOf: (valueMinor) => worth([valueMinor]),
    sumMinor: worth(denominationsMinor),
    press: (key) => {
      if (active !== undefined) type(active, typeOnPad(textOf(active), key, onlyFigures))
    },
    counts: () => [
      { currency, denominations: denominationsMinor.map(countOf).filter(({ count }) => count > 0) },
      ...foreign.map((code) => wholeUnits(code, Number(textOf(code)))),
    ],
  }
}

const none: readonly number[] = []

/** Notes of another currency as one sum. */
function wholeUnits(currency: string, count: number): CashCount {
  const valueMinor = 10 ** exponentOf(currency)
  return { currency, denominations: count > 0 ? [{ valueMinor, count }] : [] }
}
