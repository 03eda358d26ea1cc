/** Where an offer holds: everywhere, or in some stores. */
import { Checkbox } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { StoreRow } from './meantStores.ts'

type StoreChoiceProps = {
  stores: readonly StoreRow[]
  /** None: all of them. */
  chosen: readonly string[]
  onChange: (storeIds: string[]) => void
  error?: string | undefined
}

export function StoreChoice({ stores, chosen, onChange, error }: StoreChoiceProps) {
  const t = words.useWords()
  const isAll = chosen.length === 0
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('promotions.stores')}</legend>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox
          label={t('promotions.all_stores')}
          isChecked={isAll}
          onChange={(isIn) => onChange(isIn ? [] : stores.map(({ storeId }) => storeId).slice(0, 1))}
        />
        {stores.map(({ storeId, store }) => (
          <Checkbox
            key={storeId}
            label={store.name}
            isChecked={chosen.includes(storeId)}
            onChange={(isIn) => onChange(isIn ? [...chosen, storeId] : chosen.filter((id) => id !== storeId))}
          />
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
