/** The amount that is being typed on the pad. */
import { exponentOf } from '@kassa/kernel'
import { decimalMark, type PadKey, parseAmount, typeOnPad, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { useCurrency } from '../till/useCurrency.ts'

export type TypedAmount = {
  text: string
  /** Minor units; undefined while nothing, or nought, is typed. */
  amountMinor: number | undefined
  decimals: number
  type: (key: PadKey) => void
  /** Puts an amount on the pad, as if it had been typed. */
  set: (amountMinor: number) => void
  clear: () => void
}

/** Holds the text of the pad and what it amounts to. */
export function useTypedAmount(): TypedAmount {
  const { locale } = useLanguage()
  const currency = useCurrency()
  const [text, setText] = useState('')
  const decimals = exponentOf(currency)
  const parsed = parseAmount(text, currency, locale)
  return {
    text,
    amountMinor: parsed.status === 'ok' && parsed.amountMinor > 0 ? parsed.amountMinor : undefined,
    decimals,
    type: (key) =>
      setText((now) => typeOnPad(now, key, { mark: decimalMark(locale), decimals, maximumDigits: 9 })),
    set: (amountMinor) => setText(typedText(amountMinor, decimals, decimalMark(locale))),
    clear: () => setText(''),
  }
}

/** What somebody would have typed. */
function typedText(amountMinor: number, decimals: number, mark: string): string {
  const digits = `${amountMinor}`.padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}${mark}${digits.slice(-decimals)}`
}
