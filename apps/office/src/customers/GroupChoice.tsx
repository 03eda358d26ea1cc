/** For whom an offer holds: everybody, or some groups of customers. Nothing where there are no groups. */
import { Checkbox } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { words } from '../words/words.ts'
import { groupsQuery } from './customers.ts'

type GroupChoiceProps = {
  /** None: everybody. */
  chosen: readonly string[]
  onChange: (groupIds: string[]) => void
}

export function GroupChoice({ chosen, onChange }: GroupChoiceProps) {
  const t = words.useWords()
  const { data: groups = [] } = useQuery(groupsQuery)
  if (groups.length === 0) return null
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('promotions.customers')}</legend>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox
          label={t('promotions.everybody')}
          isChecked={chosen.length === 0}
          onChange={(isIn) => onChange(isIn ? [] : groups.map(({ groupId }) => groupId).slice(0, 1))}
        />
        {groups.map(({ groupId, group }) => (
          <Checkbox
            key={groupId}
            label={group.name}
            isChecked={chosen.includes(groupId)}
            onChange={(isIn) => onChange(isIn ? [...chosen, groupId] : chosen.filter((id) => id !== groupId))}
          />
        ))}
      </div>
    </fieldset>
  )
}
