/** Whether the till asks for the price, and between which bounds in each currency. */
import { Checkbox, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { DraftBounds, SaleRulesDraft } from './saleRulesDraft.ts'

type OpenPriceFieldsProps = {
  draft: SaleRulesDraft
  /** Currencies whose bounds are wrong. */
  wrong: ReadonlySet<string> | undefined
  onChange: (change: Partial<SaleRulesDraft>) => void
}

export function OpenPriceFields({ draft, wrong, onChange }: OpenPriceFieldsProps) {
  const t = words.useWords()
  const { bounds } = draft
  const set = (currency: string, part: Partial<DraftBounds>) =>
    onChange({ bounds: bounds.map((one) => (one.currency === currency ? { ...one, ...part } : one)) })
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t('sale_rules.open_price')}
        hint={t('sale_rules.open_price_hint')}
        isChecked={draft.isPriceAsked}
        onChange={(isPriceAsked) => onChange({ isPriceAsked })}
      />
      {draft.isPriceAsked &&
        bounds.map(({ currency, least, most }) => (
          <div key={currency} className="grid grid-cols-2 items-start gap-3">
            <TextField
              label={t('sale_rules.least')}
              value={least}
              onChange={(text) => set(currency, { least: text })}
              isNumeric
              autoComplete="off"
              end={currency}
              error={wrong?.has(currency) ? t('sale_rules.wrong_bounds') : undefined}
            />
            <TextField
              label={t('sale_rules.most')}
              value={most}
              onChange={(text) => set(currency, { most: text })}
              isNumeric
              autoComplete="off"
              end={currency}
            />
          </div>
        ))}
    </div>
  )
}
