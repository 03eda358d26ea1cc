/** Gift cards, store credit and house accounts, as a store takes them. */
import { Checkbox, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { FieldsProps } from './fields.ts'

export function ValueFields({ draft, currency, wrong, onChange }: FieldsProps) {
  const t = words.useWords()
  return (
    <>
      <Checkbox
        label={t('tenders.gift_cards')}
        hint={t('tenders.gift_cards_hint')}
        isChecked={draft.takesGiftCards}
        onChange={(takesGiftCards) => onChange({ takesGiftCards })}
      />
      {draft.takesGiftCards && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('tenders.months')}
            hint={t('tenders.months_hint')}
            isNumeric
            value={draft.validMonths}
            onChange={(validMonths) => onChange({ validMonths })}
            error={wrong('validMonths')}
          />
          <TextField
            label={t('tenders.most')}
            hint={t('tenders.most_hint')}
            isNumeric
            end={currency}
            value={draft.mostAmount}
            onChange={(mostAmount) => onChange({ mostAmount })}
            error={wrong('mostAmount')}
          />
        </div>
      )}
      <Checkbox
        label={t('tenders.credit')}
        hint={t('tenders.credit_hint')}
        isChecked={draft.givesCredit}
        onChange={(givesCredit) => onChange({ givesCredit })}
      />
      <Checkbox
        label={t('tenders.accounts')}
        hint={t('tenders.accounts_hint')}
        isChecked={draft.takesAccounts}
        onChange={(takesAccounts) => onChange({ takesAccounts })}
      />
      {(draft.takesGiftCards || draft.givesCredit || draft.takesAccounts) && (
        <TextField
          label={t('tenders.offline')}
          hint={t('tenders.offline_hint')}
          isNumeric
          end={currency}
          value={draft.offlineAmount}
          onChange={(offlineAmount) => onChange({ offlineAmount })}
          error={wrong('offlineAmount')}
        />
      )}
    </>
  )
}
