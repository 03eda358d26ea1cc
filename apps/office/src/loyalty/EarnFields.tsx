/** What earns how many points, what they are worth, and how long they hold. */
import { Checkbox, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { categoriesQuery } from '../goods/categories.ts'
import { words } from '../words/words.ts'
import type { FieldsProps } from './fields.ts'

export function EarnFields({ draft, currency, wrong, onChange }: FieldsProps) {
  const t = words.useWords()
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('loyalty.earn_points')}
          isNumeric
          value={draft.earnPoints}
          onChange={(earnPoints) => onChange({ earnPoints })}
          error={wrong('earn')}
        />
        <TextField
          label={t('loyalty.earn_amount')}
          isNumeric
          end={currency}
          value={draft.earnAmount}
          onChange={(earnAmount) => onChange({ earnAmount })}
        />
        <TextField
          label={t('loyalty.burn_points')}
          isNumeric
          value={draft.burnPoints}
          onChange={(burnPoints) => onChange({ burnPoints })}
          error={wrong('burn')}
        />
        <TextField
          label={t('loyalty.burn_amount')}
          isNumeric
          end={currency}
          value={draft.burnAmount}
          onChange={(burnAmount) => onChange({ burnAmount })}
        />
        <TextField
          label={t('loyalty.months')}
          hint={t('loyalty.months_hint')}
          isNumeric
          value={draft.months}
          onChange={(months) => onChange({ months })}
          error={wrong('months')}
        />
        <TextField
          label={t('loyalty.offline')}
          hint={t('loyalty.offline_hint')}
          isNumeric
          end={currency}
          value={draft.offlineAmount}
          onChange={(offlineAmount) => onChange({ offlineAmount })}
          error={wrong('offlineAmount')}
        />
      </div>
      <ExcludedCategories {...{ draft, onChange }} />
    </>
  )
}

function ExcludedCategories({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = words.useWords()
  const { data: categories = [] } = useQuery(categoriesQuery)
  if (categories.length === 0) return null
  const chosen = draft.excludedCategoryIds
  const choose = (categoryId: string, isChosen: boolean) =>
    onChange({
      excludedCategoryIds: isChosen
        ? [...chosen, categoryId]
        : chosen.filter((other) => other !== categoryId),
    })
  return (
    <fieldset className="rounded-lg border border-line px-4 py-2">
      <legend className="px-1 text-sm font-medium">{t('loyalty.excluded')}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {categories.map(({ categoryId, name }) => (
          <Checkbox
            key={categoryId}
            label={name}
            isChecked={chosen.includes(categoryId)}
            onChange={(isChosen) => choose(categoryId, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  )
}
