/** Tiers: what is spent within twelve months makes a customer earn more. */
import { Button, IconButton, PlusIcon, TextField, TrashIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { FieldsProps } from './fields.ts'
import type { TierDraft } from './programmeDraft.ts'

const mostTiers = 10

export function TierFields({
  draft,
  currency,
  wrong,
  onChange,
  newId,
}: FieldsProps & { newId: () => string }) {
  const t = words.useWords()
  const { tiers } = draft
  const change = (tierId: string, to: Partial<TierDraft>) =>
    onChange({ tiers: tiers.map((tier) => (tier.tierId === tierId ? { ...tier, ...to } : tier)) })
  const fault = wrong('tiers')
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg border border-line px-4 pt-1 pb-4">
      <legend className="px-1 text-sm font-medium">{t('loyalty.tiers')}</legend>
      <p className="text-sm text-ink-muted">{t('loyalty.tiers_hint')}</p>
      {tiers.map((tier) => (
        <TierRow
          key={tier.tierId}
          {...{ tier, currency }}
          onChange={(to) => change(tier.tierId, to)}
          onRemove={() => onChange({ tiers: tiers.filter((other) => other !== tier) })}
        />
      ))}
      {fault !== undefined && (
        <p role="alert" className="text-sm font-medium text-danger">
          {fault}
        </p>
      )}
      {tiers.length < mostTiers && (
        <Button
          icon={PlusIcon}
          className="self-start"
          onClick={() =>
            onChange({ tiers: [...tiers, { tierId: newId(), name: '', fromAmount: '', percent: '' }] })
          }
        >
          {t('loyalty.tier_add')}
        </Button>
      )}
    </fieldset>
  )
}

type TierRowProps = {
  tier: TierDraft
  currency: string
  onChange: (to: Partial<TierDraft>) => void
  onRemove: () => void
}

function TierRow({ tier: { name, fromAmount, percent }, currency, onChange, onRemove }: TierRowProps) {
  const t = words.useWords()
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]">
      <TextField
        label={t('loyalty.tier_name')}
        value={name}
        onChange={(value) => onChange({ name: value })}
      />
      <TextField
        label={t('loyalty.tier_from')}
        isNumeric
        end={currency}
        value={fromAmount}
        onChange={(value) => onChange({ fromAmount: value })}
      />
      <TextField
        label={t('loyalty.tier_percent')}
        isNumeric
        end="%"
        value={percent}
        onChange={(value) => onChange({ percent: value })}
      />
      <IconButton icon={TrashIcon} label={t('loyalty.tier_remove', { name })} onClick={onRemove} />
    </div>
  )
}
