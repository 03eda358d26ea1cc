/** Why goods come back, by one press or in words of one's own, and what becomes of them. */
import type { ReturnReason } from '@kassa/client'
import { BoxIcon, Chip, Segmented, TextField, TrashIcon } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { returningWords } from './returningWords.ts'

const commonReasons = ['unwanted', 'size', 'defect', 'damaged', 'wrong_item', 'mistake'] as const
const longestReason = 100

/** The choice. The reason stands on the receipt. */
export function ReturnWhy({ why, onChange }: { why: ReturnReason; onChange: (why: ReturnReason) => void }) {
  const t = returningWords.useWords()
  const ownReasons = useTillView((view) => view.register?.store?.returnReasons)
  const reasons = ownReasons ?? commonReasons.map((reason) => t(`why.${reason}`))
  const choose = (reason: string) => onChange({ ...why, reason })
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-sm font-medium">{t('why.reason')}</h3>
      <ul aria-label={t('why.reason')} className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <li key={reason}>
            <Chip isChosen={reason === why.reason} onPress={() => choose(reason)}>
              {reason}
            </Chip>
          </li>
        ))}
      </ul>
      <TextField
        label={t('why.own_reason')}
        size="lg"
        maxLength={longestReason}
        autoComplete="off"
        value={reasons.includes(why.reason) ? '' : why.reason}
        onChange={choose}
      />
      <Segmented
        label={t('why.disposal')}
        size="lg"
        wide
        value={why.disposal}
        options={[
          { id: 'restock', label: t('why.restock'), icon: BoxIcon },
          { id: 'waste', label: t('why.waste'), icon: TrashIcon },
        ]}
        onChange={(disposal) => onChange({ ...why, disposal })}
      />
    </section>
  )
}
