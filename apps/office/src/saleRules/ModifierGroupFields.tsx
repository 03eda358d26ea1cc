/** One group of modifiers: its name, its limits, its options. */
import { IconButton, TextField, TrashIcon } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { GroupDraft, GroupFault, OptionDraft } from './composedDraft.ts'
import { ItemName, useItemName } from './ItemName.tsx'
import { ItemPicker } from './ItemPicker.tsx'

type ModifierGroupFieldsProps = {
  itemId: string
  group: GroupDraft
  place: number
  fault: GroupFault | undefined
  onChange: (part: Partial<GroupDraft>) => void
  onRemove: () => void
}

export function ModifierGroupFields(props: ModifierGroupFieldsProps) {
  const { itemId, group, place, fault, onChange, onRemove } = props
  const t = words.useWords()
  const { options } = group
  const setOption = (option: OptionDraft, part: Partial<OptionDraft>) =>
    onChange({ options: options.map((one) => (one === option ? { ...one, ...part } : one)) })
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line p-3">
      <div className="grid grid-cols-[minmax(0,1fr)_2.5rem] items-start gap-2">
        <TextField
          label={t('composed.group_name')}
          value={group.name}
          onChange={(name) => onChange({ name })}
          maxLength={40}
          autoComplete="off"
          error={fault === 'name' ? t('composed.wrong_name') : undefined}
        />
        <IconButton
          size="md"
          icon={TrashIcon}
          className="mt-6.5"
          label={t('composed.remove_group', { name: group.name || place + 1 })}
          onClick={onRemove}
        />
      </div>
      <LimitFields {...{ group, onChange }} />
      {options.length > 0 && (
        <ul>
          {options.map((option) => (
            <OptionRow
              key={option.itemId}
              option={option}
              onChange={(part) => setOption(option, part)}
              onRemove={() => onChange({ options: options.filter((one) => one !== option) })}
            />
          ))}
        </ul>
      )}
      {fault !== undefined && fault !== 'name' && (
        <p role="alert" className="text-sm text-danger">
          {t(`composed.wrong_${fault}`)}
        </p>
      )}
      <ItemPicker
        label={t('composed.add_option')}
        taken={[itemId, ...options.map((option) => option.itemId)]}
        onAdd={(added) => onChange({ options: [...options, { itemId: added, most: '', usual: '' }] })}
      />
    </div>
  )
}

function LimitFields({ group, onChange }: Pick<ModifierGroupFieldsProps, 'group' | 'onChange'>) {
  const t = words.useWords()
  return (
    <div className="grid grid-cols-3 items-end gap-3">
      {(['least', 'most', 'free'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`composed.${field}`)}
          isNumeric
          value={group[field]}
          onChange={(text) => onChange({ [field]: text })}
          autoComplete="off"
        />
      ))}
    </div>
  )
}

type OptionRowProps = {
  option: OptionDraft
  onChange: (part: Partial<OptionDraft>) => void
  onRemove: () => void
}

function OptionRow({ option, onChange, onRemove }: OptionRowProps) {
  const t = words.useWords()
  const name = useItemName(option.itemId)
  return (
    <li className="grid grid-cols-[1fr_1fr_2.5rem] items-end gap-x-3 gap-y-2 border-b border-line py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_7rem_7rem_2.5rem]">
      <span className="col-span-3 min-w-0 self-center md:col-span-1">
        <ItemName itemId={option.itemId} />
      </span>
      <TextField
        label={t('composed.option_most')}
        isNumeric
        value={option.most}
        onChange={(text) => onChange({ most: text })}
        autoComplete="off"
      />
      <TextField
        label={t('composed.option_usual')}
        isNumeric
        value={option.usual}
        onChange={(text) => onChange({ usual: text })}
        autoComplete="off"
      />
      <IconButton size="md" icon={TrashIcon} label={t('goods.remove', { name })} onClick={onRemove} />
    </li>
  )
}
