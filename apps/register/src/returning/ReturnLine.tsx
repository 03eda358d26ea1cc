/** A line of the sale: how much of it comes back, one press each. What was weighed comes back whole, and less of it in the basket. */
import { onePieceMilli } from '@kassa/kernel'
import { Chip, classes, formatQuantity, IconButton, MinusIcon, PlusIcon, useLanguage } from '@kassa/ui'
import type { OpenLine } from './openLines.ts'
import { returningWords } from './returningWords.ts'

type ReturnLineProps = {
  line: OpenLine
  chosenMilli: number
  onChoose: (quantityMilli: number) => void
}

/** The line. */
export function ReturnLine({ line, chosenMilli, onChoose }: ReturnLineProps) {
  const t = returningWords.useWords()
  const { locale } = useLanguage()
  const { name, unit, soldMilli, goneMilli, leftMilli } = line
  const quantity = (milli: number) => formatQuantity(milli, unit, locale)
  const known =
    leftMilli === 0
      ? t('choose.none_left')
      : goneMilli === 0
        ? t('choose.sold', { quantity: quantity(soldMilli) })
        : t('choose.left', { quantity: quantity(leftMilli), sold: quantity(soldMilli) })
  return (
    <li
      data-returning={chosenMilli}
      className={classes(
        'flex min-h-16 items-center gap-3 border-b border-line px-6 py-2 last:border-b-0',
        chosenMilli > 0 && 'bg-accent-soft text-on-accent-soft',
        leftMilli === 0 && 'text-ink-muted',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block font-medium wrap-break-word">{name}</span>
        <span className={classes('figures block text-sm', chosenMilli === 0 && 'text-ink-muted')}>
          {known}
        </span>
      </span>
      {leftMilli > 0 && unit !== 'piece' && (
        <Chip isChosen={chosenMilli > 0} onPress={() => onChoose(chosenMilli > 0 ? 0 : leftMilli)}>
          {t('choose.whole')}
        </Chip>
      )}
      {leftMilli > 0 && unit === 'piece' && (
        <Stepper name={name} chosenMilli={chosenMilli} leftMilli={leftMilli} onChoose={onChoose} />
      )}
    </li>
  )
}

function Stepper(props: {
  name: string
  chosenMilli: number
  leftMilli: number
  onChoose: (quantityMilli: number) => void
}) {
  const { name, chosenMilli, leftMilli, onChoose } = props
  const t = returningWords.useWords()
  const { locale } = useLanguage()
  return (
    <span className="flex shrink-0 items-center gap-1">
      <IconButton
        icon={MinusIcon}
        kind="secondary"
        label={t('choose.less', { name })}
        disabled={chosenMilli === 0}
        onClick={() => onChoose(Math.max(0, chosenMilli - onePieceMilli))}
      />
      <output className="figures w-9 text-center text-lg font-semibold" aria-live="polite">
        {formatQuantity(chosenMilli, 'piece', locale)}
      </output>
      <IconButton
        icon={PlusIcon}
        kind="secondary"
        label={t('choose.more', { name })}
        disabled={chosenMilli >= leftMilli}
        onClick={() => onChoose(Math.min(leftMilli, chosenMilli + onePieceMilli))}
      />
    </span>
  )
}
