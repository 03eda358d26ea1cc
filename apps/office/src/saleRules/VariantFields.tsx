/** The variants of an item: what they differ in, and which item is which. */
import { IconButton, TextField, TrashIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import { ItemName, useItemName } from './ItemName.tsx'
import { ItemPicker } from './ItemPicker.tsx'
import type { DraftVariant, VariantsDraft, VariantsWrong } from './variantsDraft.ts'

type VariantFieldsProps = {
  itemId: string
  draft: VariantsDraft
  wrong: VariantsWrong
  onChange: (change: Partial<VariantsDraft>) => void
}

export function VariantFields({ itemId, draft, wrong, onChange }: VariantFieldsProps) {
  const t = words.useWords()
  const { names, rows } = draft
  const [down, across] = names
  const taken = [itemId, ...rows.map((row) => row.itemId)]
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 text-sm font-semibold">{t('sale_rules.variants')}</legend>
      <p className="text-sm text-ink-muted">{t('sale_rules.variants_hint')}</p>
      {rows.length > 0 && (
        <>
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <TextField
              label={t('sale_rules.differ_in')}
              value={down}
              onChange={(name) => onChange({ names: [name, across] })}
              maxLength={40}
              autoComplete="off"
              error={wrong.names && t('sale_rules.wrong_names')}
            />
            <TextField
              label={t('sale_rules.and_in')}
              value={across}
              onChange={(name) => onChange({ names: [down, name] })}
              maxLength={40}
              autoComplete="off"
            />
          </div>
          <ul>
            {rows.map((row, place) => (
              <VariantRow
                key={row.itemId}
                row={row}
                labels={[down || t('sale_rules.value'), across]}
                isWrong={wrong.rows?.has(row.itemId) ?? false}
                onChange={(values) =>
                  onChange({ rows: rows.map((one, index) => (index === place ? { ...one, values } : one)) })
                }
                onRemove={() => onChange({ rows: rows.filter((_, index) => index !== place) })}
              />
            ))}
          </ul>
        </>
      )}
      <ItemPicker
        label={t('sale_rules.find_variant')}
        taken={taken}
        onAdd={(added) => onChange({ rows: [...rows, { itemId: added, values: ['', ''] }] })}
      />
    </fieldset>
  )
}

type VariantRowProps = {
  row: DraftVariant
  /** Names of the attributes; an empty one is not asked for. */
  labels: readonly [string, string]
  isWrong: boolean
  onChange: (values: DraftVariant['values']) => void
  onRemove: () => void
}

function VariantRow({ row, labels, isWrong, onChange, onRemove }: VariantRowProps) {
  const t = words.useWords()
  const name = useItemName(row.itemId)
  const [down, across] = row.values
  return (
    <li className="grid grid-cols-[1fr_1fr_2.5rem] items-start gap-x-3 gap-y-2 border-b border-line py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_8rem_8rem_2.5rem]">
      <span className="col-span-3 min-w-0 md:col-span-1 md:pt-6">
        <ItemName itemId={row.itemId} />
      </span>
      <TextField
        label={labels[0]}
        value={down}
        onChange={(value) => onChange([value, across])}
        maxLength={40}
        autoComplete="off"
        error={isWrong ? t('sale_rules.wrong_variant') : undefined}
      />
      {labels[1] === '' ? (
        <span />
      ) : (
        <TextField
          label={labels[1]}
          value={across}
          onChange={(value) => onChange([down, value])}
          maxLength={40}
          autoComplete="off"
        />
      )}
      <IconButton
        size="md"
        icon={TrashIcon}
        label={t('goods.remove', { name })}
        onClick={onRemove}
        className="mt-6.5"
      />
    </li>
  )
}
