/** Vouchers, cheques and notes of other currencies, as a store takes them. */
import { Checkbox, TextAreaField } from '@kassa/ui'
import { words } from '../words/words.ts'
import { ForeignRows } from './ForeignRows.tsx'
import type { FieldsProps } from './fields.ts'

export function PaperFields({ draft, currency, wrong, onChange }: FieldsProps) {
  const t = words.useWords()
  return (
    <>
      <TextAreaField
        label={t('tenders.vouchers')}
        hint={t('tenders.vouchers_hint')}
        rows={2}
        value={draft.vouchers}
        onChange={(vouchers) => onChange({ vouchers })}
        error={wrong('vouchers')}
      />
      <Checkbox
        label={t('tenders.cheques')}
        isChecked={draft.takesCheques}
        onChange={(takesCheques) => onChange({ takesCheques })}
      />
      <ForeignRows
        rows={draft.foreign}
        currency={currency}
        error={wrong('foreign')}
        onChange={(foreign) => onChange({ foreign })}
      />
    </>
  )
}
