/** The quantity that will be sold, large, with one less and one more beside it. */
import type { Unit } from '@kassa/kernel'
import { onePieceMilli } from '@kassa/kernel'
import { IconButton, MinusIcon, PlusIcon } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'
import { quantityMilliIn, quantityText } from './quantityText.ts'

type QuantityStepperProps = {
  text: string
  unit: Unit
  mark: ',' | '.'
  onChange: (text: string) => void
}

/** The stepper. Never steps to nought: a line is removed by its own button. */
export function QuantityStepper({ text, unit, mark, onChange }: QuantityStepperProps) {
  const t = laterWords.useWords()
  const quantityMilli = quantityMilliIn(text, mark) ?? 0
  const step = (byMilli: number) => onChange(quantityText(quantityMilli + byMilli, mark))
  return (
    <div className="flex items-center gap-3">
      <IconButton
        icon={MinusIcon}
        label={t('line.less')}
        kind="secondary"
        className="size-14"
        disabled={quantityMilli <= onePieceMilli}
        onClick={() => step(-onePieceMilli)}
      />
      <p className="min-w-0 flex-1 text-center">
        <span className="sr-only">{t('line.quantity')}</span>
        <output className="figures text-3xl font-semibold" aria-live="polite">
          {text === '' ? '0' : text}
        </output>
        {unit !== 'piece' && <span className="ml-2 text-lg text-ink-muted">{unit}</span>}
      </p>
      <IconButton
        icon={PlusIcon}
        label={t('line.more')}
        kind="secondary"
        className="size-14"
        onClick={() => step(onePieceMilli)}
      />
    </div>
  )
}
