/** A label to try: scanned or typed, it says what a till would make of it, by what is being edited. */
import {
  type BarcodeOutcome,
  faultOfFormat,
  type InStoreFormat,
  inStoreFormats,
  parseBarcode,
} from '@kassa/kernel'
import { TextField } from '@kassa/ui'
import { useState } from 'react'
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'

type LabelTrialProps = { formats: readonly InStoreFormat[]; country: string }

/** The field with its answer. Enter, which scanners send, saves nothing. */
export function LabelTrial({ formats, country }: LabelTrialProps) {
  const t = words.useWords()
  const [code, setCode] = useState('')
  const sound = formats.filter((format) => faultOfFormat(format) === undefined)
  const tables = { inStoreFormats: [...sound, ...inStoreFormats(country)], currentYear: 2000 }
  const outcome = parseBarcode(code, undefined, tables)
  return (
    <div className="flex flex-col gap-1">
      <TextField
        label={t('store_selling.trial')}
        hint={t('store_selling.trial_hint')}
        value={code}
        onChange={setCode}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        maxLength={60}
        autoComplete="off"
      />
      <p role="status" className="min-h-5 text-sm wrap-anywhere">
        {code.trim() !== '' && <LabelAnswer outcome={outcome} />}
      </p>
    </div>
  )
}

function LabelAnswer({ outcome }: { outcome: BarcodeOutcome }) {
  const t = words.useWords()
  const formats = useFormats()
  switch (outcome.status) {
    case 'in_store_article': {
      const { article } = outcome
      const measured =
        article.measure === 'price'
          ? formats.amount(article.amountMinor, article.currency)
          : formats.quantity(article.quantityMilli, article.unit)
      return t('store_selling.trial_label', { reference: article.itemReference, measured })
    }
    case 'wrong_check_digit':
    case 'wrong_measure_check_digit':
      return t(`store_selling.trial_${outcome.status}`, { expected: outcome.expected })
    case 'article':
      return t('store_selling.trial_article', { gtin: outcome.gtin })
    default:
      return t('store_selling.trial_none')
  }
}
