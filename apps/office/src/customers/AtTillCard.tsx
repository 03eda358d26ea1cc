/** What counts at a till: groups and their prices, cards, and what to know before one speaks. */
import { Checkbox, TextAreaField, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { groupsQuery } from './customers.ts'
import type { CustomerCardProps } from './WhoCard.tsx'

export function AtTillCard({ draft, wrong, onChange }: CustomerCardProps) {
  const t = words.useWords()
  return (
    <Card title={t('customer.at_till')}>
      <div className="flex flex-col gap-4">
        <GroupBoxes chosen={draft.groupIds} onChange={(groupIds) => onChange({ groupIds })} />
        <TextField
          label={t('customer.cards')}
          hint={t('customer.cards_hint')}
          value={draft.cards}
          onChange={(cards) => onChange({ cards })}
          maxLength={400}
          autoComplete="off"
          error={wrong.cards && t('customer.wrong_cards')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextAreaField
            label={t('customer.note')}
            hint={t('customer.note_hint')}
            value={draft.note}
            onChange={(note) => onChange({ note })}
            maxLength={500}
            rows={2}
          />
          <TextAreaField
            label={t('customer.preferences')}
            value={draft.preferences}
            onChange={(preferences) => onChange({ preferences })}
            maxLength={500}
            rows={2}
          />
        </div>
        <TextField
          label={t('customer.blocked_reason')}
          hint={t('customer.blocked_hint')}
          value={draft.blockedReason}
          onChange={(blockedReason) => onChange({ blockedReason })}
          maxLength={200}
          autoComplete="off"
        />
      </div>
    </Card>
  )
}

type GroupBoxesProps = { chosen: readonly string[]; onChange: (groupIds: readonly string[]) => void }

function GroupBoxes({ chosen, onChange }: GroupBoxesProps) {
  const t = words.useWords()
  const { data: groups } = useQuery(groupsQuery)
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('customers.groups')}</legend>
      {groups?.length === 0 && <p className="text-sm text-ink-muted">{t('customer.group_none')}</p>}
      <div className="flex flex-wrap gap-x-6">
        {groups?.map(({ groupId, group }) => (
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
