/** The parts of a bundle: which items, and how much of each is in one. */
import { IconButton, TextField, TrashIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { PartDraft } from './composedDraft.ts'
import { ItemName, useItemName } from './ItemName.tsx'
import { ItemPicker } from './ItemPicker.tsx'

type BundleFieldsProps = {
  itemId: string
  parts: readonly PartDraft[]
  wrong: ReadonlySet<string> | undefined
  onChange: (parts: PartDraft[]) => void
}

export function BundleFields({ itemId, parts, wrong, onChange }: BundleFieldsProps) {
  const t = words.useWords()
  const taken = [itemId, ...parts.map((part) => part.itemId)]
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 text-sm font-semibold">{t('composed.bundle')}</legend>
      <p className="text-sm text-ink-muted">{t('composed.bundle_hint')}</p>
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <PartRow
              key={part.itemId}
              part={part}
              isWrong={wrong?.has(part.itemId) ?? false}
              onChange={(quantity) =>
                onChange(parts.map((one) => (one === part ? { ...one, quantity } : one)))
              }
              onRemove={() => onChange(parts.filter((one) => one !== part))}
            />
          ))}
        </ul>
      )}
      <ItemPicker
        label={t('composed.add_part')}
        taken={taken}
        onAdd={(added) => onChange([...parts, { itemId: added, quantity: '1' }])}
      />
    </fieldset>
  )
}

type PartRowProps = {
  part: PartDraft
  isWrong: boolean
  onChange: (quantity: string) => void
  onRemove: () => void
}

function PartRow({ part, isWrong, onChange, onRemove }: PartRowProps) {
  const t = words.useWords()
  const name = useItemName(part.itemId)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_6.5rem_2.5rem] items-center gap-3 border-b border-line py-3 last:border-b-0">
      <ItemName itemId={part.itemId} />
      <TextField
        label={t('composed.quantity_of', { name })}
        isLabelHidden
        isNumeric
        value={part.quantity}
        onChange={onChange}
        autoComplete="off"
        error={isWrong ? t('composed.wrong_quantity') : undefined}
      />
      <IconButton size="md" icon={TrashIcon} label={t('goods.remove', { name })} onClick={onRemove} />
    </li>
  )
}
