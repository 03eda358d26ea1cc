/** What a price list is called, where, when and for whom it holds, and what it stands back behind. */
import { SelectField, TextField } from '@kassa/ui'
import { GroupChoice } from '../customers/GroupChoice.tsx'
import type { StoreRow } from '../promotions/meantStores.ts'
import { StoreChoice } from '../promotions/StoreChoice.tsx'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { PriceListDraft, PriceListWrong } from './priceListDraft.ts'

/** What each card is given. */
export type PriceListCardProps = {
  draft: PriceListDraft
  wrong: PriceListWrong
  onChange: (change: Partial<PriceListDraft>) => void
}

export function HeadCard({
  draft,
  wrong,
  stores,
  onChange,
}: PriceListCardProps & { stores: readonly StoreRow[] }) {
  const t = words.useWords()
  const currencies = [...new Set([draft.currency, ...stores.map(({ store }) => store.currency)])]
  return (
    <Card title={t('price_lists.one')}>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_1fr_1fr]">
        <TextField
          label={t('promotions.name')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={80}
          autoComplete="off"
          error={wrong.name && t('promotions.wrong_name')}
        />
        <SelectField
          label={t('price_lists.currency')}
          value={draft.currency}
          options={currencies.map((value) => ({ value, label: value }))}
          onChange={(currency) => onChange({ currency })}
        />
        <TextField
          label={t('price_lists.priority')}
          hint={t('price_lists.priority_hint')}
          value={draft.priority}
          onChange={(priority) => onChange({ priority })}
          isNumeric
          autoComplete="off"
          error={wrong.priority && t('promotions.wrong_count')}
        />
        <TextField
          type="datetime-local"
          label={t('promotions.from')}
          value={draft.from}
          onChange={(from) => onChange({ from })}
          error={wrong.from && t('promotions.wrong_time')}
        />
        <TextField
          type="datetime-local"
          label={t('promotions.until')}
          value={draft.until}
          onChange={(until) => onChange({ until })}
          error={wrong.until && t('promotions.wrong_end')}
        />
      </div>
      <WhereAndWhom {...{ draft, stores, onChange }} />
    </Card>
  )
}

type WhereAndWhomProps = Omit<PriceListCardProps, 'wrong'> & { stores: readonly StoreRow[] }

function WhereAndWhom({ draft, stores, onChange }: WhereAndWhomProps) {
  return (
    <div className="mt-4 flex flex-col gap-4">
      <StoreChoice
        stores={stores.filter(({ store }) => store.currency === draft.currency)}
        chosen={draft.storeIds}
        onChange={(storeIds) => onChange({ storeIds })}
      />
      <GroupChoice
        chosen={draft.customerGroupIds}
        onChange={(customerGroupIds) => onChange({ customerGroupIds })}
      />
    </div>
  )
}
