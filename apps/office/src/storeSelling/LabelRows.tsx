/** The labels that a store's scales print: how each number is built, and what it measures. */
import type { StoreRecord } from '@kassa/contract'
import { inStoreFormats } from '@kassa/kernel'
import { Button, CloseIcon, IconButton, PlusIcon, SelectField, TextField } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { LabelDraft, LabelFault, LabelMeasure } from './storeSelling.ts'

type LabelRowsProps = {
  rows: readonly LabelDraft[]
  store: Pick<StoreRecord, 'country' | 'currency'>
  wrong: ReadonlyMap<number, LabelFault>
  onChange: (rows: LabelDraft[]) => void
}

const units = ['kg', 'piece', 'l', 'm', 'h'] as const
const decimals = ['0', '1', '2', '3'].map((value) => ({ value, label: value }))
const firstLabel = { pattern: '28IIIIIMMMMMC', measure: 'kg', decimals: '3' } as const

/** A row for each, and one more on demand. */
export function LabelRows({ rows, store: { country, currency }, wrong, onChange }: LabelRowsProps) {
  const t = words.useWords()
  const national = inStoreFormats(country).length
  const change = (place: number, part: Partial<LabelDraft>) =>
    onChange(rows.map((row, other) => (other === place ? { ...row, ...part } : row)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-semibold">{t('store_selling.labels')}</legend>
      <p className="text-sm text-ink-muted">
        {t('store_selling.labels_hint')}{' '}
        {national === 0
          ? t('store_selling.no_national', { country })
          : t('store_selling.national', { count: national, country })}
      </p>
      {rows.map((row, place) => (
        <LabelRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row that is being typed has nothing else that tells it from others
          key={place}
          {...{ row, place }}
          fault={wrong.get(place)}
          onChange={(part) => change(place, part)}
          onRemove={() => onChange(rows.filter((_, other) => other !== place))}
        />
      ))}
      <div>
        <Button icon={PlusIcon} onClick={() => onChange([...rows, { ...firstLabel, currency }])}>
          {t('store_selling.add_label')}
        </Button>
      </div>
    </fieldset>
  )
}

type LabelRowProps = {
  row: LabelDraft
  place: number
  fault: LabelFault | undefined
  onChange: (part: Partial<LabelDraft>) => void
  onRemove: () => void
}

function LabelRow({ row, place, fault, onChange, onRemove }: LabelRowProps) {
  const t = words.useWords()
  const measures = [
    { value: 'price' as LabelMeasure, label: t('store_selling.price_in', { currency: row.currency }) },
    ...units.map((unit) => ({ value: unit as LabelMeasure, label: t(`unit.${unit}`) })),
  ]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_5.5rem_2.5rem] items-start gap-2">
      <TextField
        className="col-span-3"
        label={t('store_selling.pattern')}
        value={row.pattern}
        onChange={(pattern) => onChange({ pattern: pattern.toUpperCase() })}
        maxLength={13}
        autoComplete="off"
        spellCheck={false}
        error={fault && t(`store_selling.wrong_${fault}`)}
      />
      <SelectField
        label={t('store_selling.measure')}
        value={row.measure}
        options={measures}
        onChange={(measure) => onChange({ measure })}
      />
      <SelectField
        label={t('store_selling.decimals')}
        value={row.decimals}
        options={decimals}
        onChange={(places) => onChange({ decimals: places })}
      />
      <IconButton
        size="md"
        icon={CloseIcon}
        className="mt-6.5"
        label={t('store_selling.remove_label', { place: place + 1 })}
        onClick={onRemove}
      />
    </div>
  )
}
