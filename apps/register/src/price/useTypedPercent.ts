/** The percentage that is being typed on the pad. */
import { decimalMark, type PadKey, typeOnPad, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { quantityMilliIn } from '../line/quantityText.ts'

const ppmPerThousandth = 10
const wholePpm = 1_000_000

export type TypedPercent = {
  text: string
  /** Parts per million; undefined while nothing, nought or more than everything is typed. */
  ratePpm: number | undefined
  type: (key: PadKey) => void
  choose: (percent: number) => void
}

/** Holds the text of the pad and what it amounts to: two decimals at most. */
export function useTypedPercent(): TypedPercent {
  const mark = decimalMark(useLanguage().locale)
  const [text, setText] = useState('')
  const thousandths = quantityMilliIn(text, mark)
  const ratePpm = thousandths === undefined ? undefined : thousandths * ppmPerThousandth
  return {
    text,
    ratePpm: ratePpm === undefined || ratePpm > wholePpm ? undefined : ratePpm,
    type: (key) => setText((now) => typeOnPad(now, key, { mark, decimals: 2, maximumDigits: 5 })),
    choose: (percent) => setText(String(percent)),
  }
}
