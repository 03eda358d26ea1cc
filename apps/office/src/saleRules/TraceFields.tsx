/** What the till asks about the very piece: serial numbers, lot, last day. */
import { Checkbox } from '@kassa/ui'
import { words } from '../words/words.ts'
import { type SaleRulesDraft, type TraceFlag, traceFlags } from './saleRulesDraft.ts'

type TraceFieldsProps = { trace: SaleRulesDraft['trace']; onChange: (trace: SaleRulesDraft['trace']) => void }

const labels = {
  needsSerials: 'sale_rules.needs_serials',
  needsLot: 'sale_rules.needs_lot',
  needsExpiry: 'sale_rules.needs_expiry',
} as const satisfies Record<TraceFlag, string>

export function TraceFields({ trace, onChange }: TraceFieldsProps) {
  const t = words.useWords()
  return (
    <div>
      {traceFlags.map((flag) => (
        <Checkbox
          key={flag}
          label={t(labels[flag])}
          isChecked={trace[flag]}
          onChange={(isAsked) => onChange({ ...trace, [flag]: isAsked })}
        />
      ))}
      <p className="text-sm text-ink-muted">{t('sale_rules.trace_hint')}</p>
    </div>
  )
}
