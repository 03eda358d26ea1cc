/** A weight that somebody types, where the scale cannot tell it: marked so for ever, on the receipt too. */
import { amountOf } from '@kassa/kernel'
import {
  Button,
  decimalMark,
  formatAmount,
  formatUnitPrice,
  NumberPad,
  typeOnPad,
  useLanguage,
} from '@kassa/ui'
import { useState } from 'react'
import { quantityDecimals, quantityMilliIn } from '../line/quantityText.ts'
import { TypedFigure } from '../price/TypedFigure.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import type { WeighedAnswer } from './weighedAnswer.ts'

type TypedWeightProps = { itemId: string; onAnswer: (answer: WeighedAnswer) => void; onScale: () => void }

/** The pad. Its Enter takes over. */
export function TypedWeight({ itemId, onAnswer, onScale }: TypedWeightProps) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const { catalogue } = useTill()
  const mark = decimalMark(locale)
  const [text, setText] = useState('')
  const quantityMilli = quantityMilliIn(text, mark)
  const { unitPriceE5 = 0, currency = 'XXX' } = catalogue.byId(itemId) ?? {}
  const take = () => {
    if (quantityMilli !== undefined) onAnswer({ quantityMilli, weighing: { by: 'hand' } })
  }
  const pad = { mark, decimals: quantityDecimals('kg'), maximumDigits: 7 }
  return (
    <>
      <TypedFigure text={text} sign="kg" hint={t('weigh.type_weight')} />
      <p className="figures flex justify-between text-base text-ink-muted">
        <span>
          {t('weigh.price_per', { unit: 'kg' })} {formatUnitPrice(unitPriceE5, currency, locale)}
        </span>
        <span className="font-semibold text-ink">
          {quantityMilli === undefined
            ? '–'
            : formatAmount(amountOf({ quantityMilli, unitPriceE5, currency }), currency, locale)}
        </span>
      </p>
      <NumberPad
        onKey={(key) => (key === 'enter' ? take() : setText((now) => typeOnPad(now, key, pad)))}
        extraKey="mark"
        enterLabel={t('weigh.take')}
        isEnterDisabled={quantityMilli === undefined}
      />
      <Button size="lg" wide onClick={onScale}>
        {t('weigh.by_scale')}
      </Button>
    </>
  )
}
