/** The reasons that a store's tills offer, up to what goods come back without a receipt, and when tills lock themselves. */
import { TextAreaField, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { SellingDraft, SellingWrong } from './storeSelling.ts'

type ReasonFieldsProps = {
  draft: SellingDraft
  currency: string
  wrong: SellingWrong
  onChange: (change: Partial<SellingDraft>) => void
}

export function ReasonFields({ draft, currency, wrong, onChange }: ReasonFieldsProps) {
  const t = words.useWords()
  return (
    <>
      <TextAreaField
        label={t('store_selling.discount_reasons')}
        hint={t('store_selling.reasons_hint')}
        rows={3}
        value={draft.discountReasons}
        onChange={(discountReasons) => onChange({ discountReasons })}
        error={wrong.discountReasons && t('store_selling.wrong_reasons')}
      />
      <TextAreaField
        label={t('store_selling.return_reasons')}
        hint={t('store_selling.reasons_hint')}
        rows={3}
        value={draft.returnReasons}
        onChange={(returnReasons) => onChange({ returnReasons })}
        error={wrong.returnReasons && t('store_selling.wrong_reasons')}
      />
      <TextField
        label={t('store_selling.return_limit')}
        hint={t('store_selling.return_limit_hint')}
        isNumeric
        end={currency}
        value={draft.returnLimit}
        onChange={(returnLimit) => onChange({ returnLimit })}
        error={wrong.returnLimit && t('store_selling.wrong_return_limit')}
      />
      <TextField
        label={t('store_selling.lock_after')}
        hint={t('store_selling.lock_after_hint')}
        isNumeric
        end={t('store_selling.minutes')}
        value={draft.lockAfter}
        onChange={(lockAfter) => onChange({ lockAfter })}
        error={wrong.lockAfter && t('store_selling.wrong_lock_after')}
      />
      <TextField
        label={t('store_selling.deposit')}
        hint={t('store_selling.deposit_hint')}
        isNumeric
        end="%"
        value={draft.deposit}
        onChange={(deposit) => onChange({ deposit })}
        error={wrong.deposit && t('store_selling.wrong_deposit')}
      />
    </>
  )
}
