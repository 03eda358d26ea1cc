/** Whether the customer buys on account, and how much they may owe. */
import { SelectField, TextField } from '@kassa/ui'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { AccountForm } from './useAccountForm.ts'

/** `isAsked`: somebody asked to save. */
export function AccountCard({ form, isAsked }: { form: AccountForm; isAsked: boolean }) {
  const t = words.useWords()
  const { draft, currencies, edited, change } = form
  const isWrong = isAsked && edited.status === 'wrong'
  const choices = [...new Set([draft.currency, ...currencies])].filter(Boolean)
  return (
    <Card title={t('customer.account')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('customer.account_limit')}
          hint={t('customer.account_hint')}
          isNumeric
          end={draft.currency}
          value={draft.limit}
          onChange={(limit) => change({ limit })}
          autoComplete="off"
          error={isWrong ? t('customer.wrong_account') : undefined}
        />
        {choices.length > 1 && (
          <SelectField
            label={t('customer.account_currency')}
            value={draft.currency}
            options={choices.map((value) => ({ value, label: value }))}
            onChange={(currency) => change({ currency })}
          />
        )}
      </div>
    </Card>
  )
}
