/** The language of the receipt, to be picked for a customer whose language nobody knows. */
import { SelectField } from '@kassa/ui'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@kassa/ui/documents'
import type { Completed } from '../till/flow.ts'
import { pickReceiptLanguage, useReceiptLanguage } from './receiptLanguage.ts'
import { receiptsWords } from './receiptsWords.ts'

const options = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))

/** The field. */
export function ReceiptLanguageField({ flow }: { flow: Pick<Completed, 'transaction'> }) {
  const t = receiptsWords.useWords()
  const language = useReceiptLanguage(flow)
  const { transactionId } = flow.transaction
  return (
    <SelectField
      label={t('choice.language')}
      value={language}
      options={options}
      onChange={(value) => {
        if (isLanguage(value)) pickReceiptLanguage(transactionId, value)
      }}
    />
  )
}
