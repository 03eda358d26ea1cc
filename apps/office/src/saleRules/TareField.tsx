/** What the packaging of goods weighs that are sold by the kg. */
import { TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { SaleRulesDraft, SaleRulesWrong } from './saleRulesDraft.ts'

type TareFieldProps = {
  draft: SaleRulesDraft
  wrong: SaleRulesWrong
  onChange: (change: Partial<SaleRulesDraft>) => void
}

export function TareField({ draft, wrong, onChange }: TareFieldProps) {
  const t = words.useWords()
  return (
    <TextField
      label={t('sale_rules.tare')}
      hint={t('sale_rules.tare_hint')}
      value={draft.tare}
      onChange={(tare) => onChange({ tare })}
      isNumeric
      autoComplete="off"
      end="g"
      error={wrong.tare && t('sale_rules.wrong_tare')}
    />
  )
}
