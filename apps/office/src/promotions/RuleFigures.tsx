/** The figures of a rule: a percentage, an amount, how many pieces; only those that its kind asks for. */
import { TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { CardProps } from './cardProps.ts'
import { amountKind, hasField, type KindField } from './kind.ts'

type Figure = Exclude<KindField, 'goods' | 'slots'> | 'minimum'

const figures: readonly Figure[] = ['take', 'pay', 'pieces', 'rate', 'amount', 'limit', 'minimum']
const amounts: readonly Figure[] = ['amount', 'limit', 'minimum']

export function RuleFigures({
  draft,
  wrong,
  onChange,
  currency,
}: CardProps & { currency: string | undefined }) {
  const t = words.useWords()
  const { kind } = draft
  const isAsked = (figure: Figure) => (figure === 'minimum' ? kind !== 'own' : hasField(kind, figure))
  const endOf = (figure: Figure) => {
    if (figure === 'rate') return '%'
    return amounts.includes(figure) ? currency : undefined
  }
  const amountOf = amountKind(kind)
  const labelOf = (figure: Figure) => {
    if (figure !== 'amount') return t(`promotions.${figure}`)
    return amountOf === undefined ? '' : t(`promotions.amount_${amountOf}`)
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {figures.filter(isAsked).map((figure) => {
        const fault = wrong[figure]
        return (
          <TextField
            key={figure}
            label={labelOf(figure)}
            hint={figure === 'minimum' || figure === 'limit' ? t('promotions.optional') : undefined}
            value={draft[figure]}
            onChange={(text) => onChange({ [figure]: text })}
            isNumeric
            autoComplete="off"
            end={endOf(figure)}
            error={fault && t(`promotions.wrong_${fault}`)}
          />
        )
      })}
    </div>
  )
}
