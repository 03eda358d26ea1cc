/** What the promotion is called and what it takes off. */
import { SelectField, TextField } from '@kassa/ui'
import { GoodsField } from '../goods/GoodsField.tsx'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { CardProps } from './cardProps.ts'
import { hasField, kinds } from './kind.ts'
import { RuleFigures } from './RuleFigures.tsx'
import { SlotsField } from './SlotsField.tsx'

const longestName = 60

export function RuleCard({ draft, wrong, onChange, currency }: CardProps & { currency: string | undefined }) {
  const t = words.useWords()
  const { kind } = draft
  return (
    <Card title={t('promotions.what')}>
      <div className="flex flex-col gap-4">
        <TextField
          label={t('promotions.name')}
          hint={t('promotions.name_hint')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={longestName}
          autoComplete="off"
          error={wrong.name && t(`promotions.wrong_${wrong.name}`)}
        />
        {kind === 'own' ? (
          <p className="rounded-md bg-sunken p-3 text-sm">{t('promotions.own_hint')}</p>
        ) : (
          <SelectField
            label={t('promotions.kind')}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: t(`promotions.kind_${one}`) }))}
            onChange={(chosen) => onChange({ kind: chosen })}
          />
        )}
        <RuleFigures {...{ draft, wrong, onChange, currency }} />
        {hasField(kind, 'goods') && (
          <GoodsField
            label={t('promotions.goods')}
            value={draft.goods}
            onChange={(goods) => onChange({ goods })}
            error={wrong.goods && t(`promotions.wrong_${wrong.goods}`)}
          />
        )}
        {hasField(kind, 'slots') && <SlotsField {...{ draft, wrong, onChange }} />}
      </div>
    </Card>
  )
}
