/** Whether a store takes tips, and which are suggested. */
import { Checkbox, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { FieldsProps } from './fields.ts'

export function TipFields({ draft, wrong, onChange }: FieldsProps) {
  const t = words.useWords()
  return (
    <>
      <Checkbox
        label={t('tenders.tips')}
        hint={t('tenders.tips_hint')}
        isChecked={draft.takesTips}
        onChange={(takesTips) => onChange({ takesTips })}
      />
      {draft.takesTips && (
        <TextField
          label={t('tenders.tip_percents')}
          hint={t('tenders.tip_percents_hint')}
          isNumeric
          end="%"
          value={draft.tipPercents}
          onChange={(tipPercents) => onChange({ tipPercents })}
          error={wrong('tipPercents')}
        />
      )}
    </>
  )
}
