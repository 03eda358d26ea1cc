/** Those who may sign in at a till: what each may do, and up to where. */
import { Button, classes, EmptyState, PeopleIcon, PlusIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { sessionQuery } from '../session/session.ts'
import { linkLook } from '../shell/linkLook.ts'
import { Screen } from '../shell/Screen.tsx'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { BadgeDialog } from './BadgeDialog.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { staffQuery } from './people.ts'

/** Who is being edited: the id, or `new`. */
export type Edited = string

type PeopleScreenProps = { edited: Edited | undefined; onEdit: (edited: Edited | undefined) => void }

export function PeopleScreen({ edited, onEdit }: PeopleScreenProps) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(staffQuery)
  const { data: session } = useQuery(sessionQuery)
  const mayAdd = data !== undefined && session?.headOffice === undefined
  const row = data?.find(({ staffId }) => staffId === edited)
  const [badgeOf, setBadgeOf] = useState<string>()
  const badged = data?.find(({ staffId }) => staffId === badgeOf)
  const add = (
    <Button kind="primary" icon={PlusIcon} onClick={() => onEdit('new')}>
      {t('people.add')}
    </Button>
  )
  return (
    <Screen
      title={t('place.people')}
      lead={t('people.lead')}
      actions={
        <>
          <Link to="/people/time" className={classes(linkLook, 'inline-flex min-h-10 items-center')}>
            {t('work_time.title')}
          </Link>
          {mayAdd && add}
        </>
      }
    >
      {data === undefined && error === null && <TableSkeleton />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon={PeopleIcon} title={t('people.none')}>
          {t('people.none_remedy')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && <PeopleList staff={data} onEdit={onEdit} />}
      {data !== undefined && (edited === 'new' || row !== undefined) && (
        <PersonDialog
          key={edited}
          row={row}
          onClose={() => onEdit(undefined)}
          onBadge={() => {
            setBadgeOf(edited)
            onEdit(undefined)
          }}
        />
      )}
      {badged !== undefined && <BadgeDialog row={badged} onClose={() => setBadgeOf(undefined)} />}
    </Screen>
  )
}
