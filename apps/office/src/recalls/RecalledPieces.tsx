/** Which item is recalled, and which pieces of it. */
import { Button, SelectField, TextAreaField, TextField } from '@kassa/ui'
import { ItemName } from '../saleRules/ItemName.tsx'
import { ItemPicker } from '../saleRules/ItemPicker.tsx'
import { words } from '../words/words.ts'
import type { RecallDraft, RecallField } from './recallDraft.ts'

type RecalledPiecesProps = {
  draft: RecallDraft
  wrong: (field: RecallField) => string | undefined
  onChange: (change: Partial<RecallDraft>) => void
}

export function RecalledPieces({ draft, wrong, onChange }: RecalledPiecesProps) {
  const t = words.useWords()
  const wrongItem = wrong('item')
  return (
    <>
      {draft.itemId === '' ? (
        <div>
          <ItemPicker label={t('recalls.item')} taken={[]} onAdd={(itemId) => onChange({ itemId })} />
          {wrongItem !== undefined && (
            <p role="alert" className="pt-1 text-sm text-danger">
              {wrongItem}
            </p>
          )}
        </div>
      ) : (
        <div className="flex items-center justify-between gap-3">
          <ItemName itemId={draft.itemId} />
          <Button onClick={() => onChange({ itemId: '' })}>{t('recalls.other_item')}</Button>
        </div>
      )}
      <SelectField
        label={t('recalls.pieces')}
        value={draft.pieces}
        options={[
          { value: 'lots', label: t('recalls.some_lots') },
          { value: 'expiry', label: t('recalls.some_days') },
          { value: 'all', label: t('recalls.all') },
        ]}
        onChange={(pieces) => onChange({ pieces })}
      />
      {draft.pieces === 'lots' && (
        <TextAreaField
          label={t('recalls.lots')}
          hint={t('recalls.lots_hint')}
          value={draft.lots}
          onChange={(lots) => onChange({ lots })}
          error={wrong('lots')}
        />
      )}
      {draft.pieces === 'expiry' && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            type="date"
            label={t('recalls.from')}
            value={draft.from}
            onChange={(from) => onChange({ from })}
            error={wrong('span')}
          />
          <TextField
            type="date"
            label={t('recalls.to')}
            value={draft.to}
            onChange={(to) => onChange({ to })}
          />
        </div>
      )}
    </>
  )
}
