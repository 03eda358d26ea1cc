/** The groups of modifiers of an item: what the till asks besides, with limits and what most people take. */
import { Button, PlusIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { GroupDraft, GroupFault } from './composedDraft.ts'
import { ModifierGroupFields } from './ModifierGroupFields.tsx'

type ModifierFieldsProps = {
  itemId: string
  groups: readonly GroupDraft[]
  wrong: ReadonlyMap<number, GroupFault> | undefined
  onChange: (groups: GroupDraft[]) => void
}

const newGroup: GroupDraft = { name: '', least: '0', most: '1', free: '', options: [] }

export function ModifierFields({ itemId, groups, wrong, onChange }: ModifierFieldsProps) {
  const t = words.useWords()
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 text-sm font-semibold">{t('composed.modifiers')}</legend>
      <p className="text-sm text-ink-muted">{t('composed.modifiers_hint')}</p>
      {groups.map((group, place) => (
        <ModifierGroupFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a group that is being typed has no other name
          key={place}
          {...{ itemId, group, place }}
          fault={wrong?.get(place)}
          onChange={(part) =>
            onChange(groups.map((one, other) => (other === place ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(groups.filter((_, other) => other !== place))}
        />
      ))}
      <div>
        <Button icon={PlusIcon} onClick={() => onChange([...groups, newGroup])}>
          {t('composed.add_group')}
        </Button>
      </div>
    </fieldset>
  )
}
