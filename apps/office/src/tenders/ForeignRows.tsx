/** Notes of other currencies that a store takes, each with what one of it is worth. */
import { Button, CloseIcon, IconButton, PlusIcon, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { TendersDraft } from './tenders.ts'

type Row = TendersDraft['foreign'][number]

type ForeignRowsProps = {
  rows: readonly Row[]
  currency: string
  error: string | undefined
  onChange: (rows: Row[]) => void
}

/** A row for each, and one more on demand. */
export function ForeignRows({ rows, currency, error, onChange }: ForeignRowsProps) {
  const t = words.useWords()
  const change = (place: number, part: Partial<Row>) =>
    onChange(rows.map((row, other) => (other === place ? { ...row, ...part } : row)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium">{t('tenders.foreign')}</legend>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row that is being typed has nothing else that tells it from others
        <div key={place} className="flex items-end gap-2">
          <TextField
            label={t('tenders.currency')}
            className="w-28"
            maxLength={3}
            value={row.currency}
            onChange={(code) => change(place, { currency: code.toUpperCase() })}
          />
          <TextField
            label={t('tenders.rate', { currency })}
            className="min-w-0 flex-1"
            isNumeric
            value={row.rate}
            onChange={(rate) => change(place, { rate })}
          />
          <IconButton
            icon={CloseIcon}
            label={t('tenders.remove_currency', { currency: row.currency })}
            onClick={() => onChange(rows.filter((_, other) => other !== place))}
          />
        </div>
      ))}
      {error !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
      <div>
        <Button icon={PlusIcon} onClick={() => onChange([...rows, { currency: '', rate: '' }])}>
          {t('tenders.add_currency')}
        </Button>
      </div>
    </fieldset>
  )
}
