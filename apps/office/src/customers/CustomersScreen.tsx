/** Everybody whom the shop knows by name; found by name, company, phone, e-mail or card, and by group. */
import { Button, classes, PeopleIcon, PlusIcon, SearchField, SelectField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSession } from '../session/SessionGate.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { CustomerTable } from './CustomerTable.tsx'
import { type CustomerFilter, groupsQuery } from './customers.ts'
import { GroupsDialog } from './GroupsDialog.tsx'

type CustomersScreenProps = {
  filter: CustomerFilter
  onFilter: (filter: CustomerFilter) => void
  onOpen: (customerId: string) => void
}

const typingPauseMs = 200

export function CustomersScreen({ filter, onFilter, onOpen }: CustomersScreenProps) {
  const t = words.useWords()
  const [text, setText] = useState(filter.search)
  const [isGrouping, setGrouping] = useState(false)
  const { data: groups = [] } = useQuery(groupsQuery)
  const isHere = useSession().headOffice === undefined
  useEffect(() => {
    const search = text.trim()
    if (search === filter.search) return
    const timer = setTimeout(() => onFilter({ ...filter, search }), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, filter, onFilter])
  const clear = () => {
    setText('')
    onFilter({ search: '', groupId: '' })
  }
  const actions = (
    <div className="flex flex-wrap items-center gap-2">
      <Link to="/customers/points" className={classes(linkLook, 'inline-flex min-h-10 items-center px-2')}>
        {t('loyalty.title')}
      </Link>
      <Link to="/customers/orders" className={classes(linkLook, 'inline-flex min-h-10 items-center px-2')}>
        {t('special_orders.title')}
      </Link>
      <Button icon={PeopleIcon} onClick={() => setGrouping(true)}>
        {t('customers.groups')}
      </Button>
      <Button kind="primary" icon={PlusIcon} onClick={() => onOpen('new')}>
        {t('customers.add')}
      </Button>
    </div>
  )
  return (
    <Screen title={t('place.customers')} lead={t('customers.lead')} actions={isHere && actions} isFilling>
      <search aria-label={t('customers.search')} className="flex flex-wrap items-end gap-3">
        <SearchField
          label={t('customers.search_hint')}
          size="md"
          value={text}
          onChange={setText}
          className="w-full md:max-w-105"
        />
        {groups.length > 0 && (
          <SelectField
            label={t('customers.group')}
            isLabelHidden
            value={filter.groupId}
            options={[
              { value: '', label: t('customers.any_group') },
              ...groups.map(({ groupId, group }) => ({ value: groupId, label: group.name })),
            ]}
            onChange={(groupId) => onFilter({ ...filter, groupId })}
          />
        )}
      </search>
      <CustomerTable filter={filter} onClear={clear} />
      {isGrouping && <GroupsDialog onClose={() => setGrouping(false)} />}
    </Screen>
  )
}
