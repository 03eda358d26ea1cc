/** Why a price is another: one of the store's reasons by one press, or in words of one's own. */
import { Chip, TextField } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

const commonReasons = ['damaged', 'display', 'last', 'price_match', 'regular', 'staff'] as const
const longestReason = 100

/** The choice. The reason may stand on the receipt. */
export function ReasonChoice({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = laterWords.useWords()
  const ownReasons = useTillView((view) => view.register?.store?.discountReasons)
  const reasons = ownReasons ?? commonReasons.map((reason) => t(`price.reason_${reason}`))
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t('price.reason')}</h3>
      <ul aria-label={t('price.reason')} className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <li key={reason}>
            <Chip isChosen={reason === value} onPress={() => onChange(reason)}>
              {reason}
            </Chip>
          </li>
        ))}
      </ul>
      <TextField
        label={t('price.own_reason')}
        size="lg"
        maxLength={longestReason}
        value={reasons.includes(value) ? '' : value}
        onChange={onChange}
      />
    </section>
  )
}
