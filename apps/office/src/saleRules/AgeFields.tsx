/** The age that a buyer must have reached: for the item, and for all goods of its category. */
import { TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { SaleRulesDraft, SaleRulesWrong } from './saleRulesDraft.ts'

type AgeFieldsProps = {
  draft: SaleRulesDraft
  wrong: SaleRulesWrong
  /** Undefined where the item has no category. */
  categoryName: string | undefined
  onChange: (change: Partial<SaleRulesDraft>) => void
}

export function AgeFields({ draft, wrong, categoryName, onChange }: AgeFieldsProps) {
  const t = words.useWords()
  const wrongAge = t('sale_rules.wrong_age')
  return (
    <>
      <TextField
        label={t('sale_rules.age')}
        hint={t('sale_rules.age_hint')}
        value={draft.minimumAge}
        onChange={(minimumAge) => onChange({ minimumAge })}
        isNumeric
        autoComplete="off"
        end={t('sale_rules.years')}
        error={wrong.minimumAge && wrongAge}
      />
      {categoryName !== undefined && (
        <TextField
          label={t('sale_rules.category_age', { category: categoryName })}
          hint={t('sale_rules.category_age_hint')}
          value={draft.categoryAge ?? ''}
          onChange={(categoryAge) => onChange({ categoryAge })}
          isNumeric
          autoComplete="off"
          end={t('sale_rules.years')}
          error={wrong.categoryAge && wrongAge}
        />
      )}
    </>
  )
}
