/** The groups of customers: added, and renamed. None is deleted: price lists and promotions name them. */
import { Button, Dialog, PlusIcon, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { SaveFault } from '../fault/SaveFault.tsx'
import { words } from '../words/words.ts'
import { type GroupRow, groupsQuery, useSaveGroup } from './customers.ts'

const longestName = 80

export function GroupsDialog({ onClose }: { onClose: () => void }) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(groupsQuery)
  return (
    <Dialog
      isOpen
      size="md"
      onClose={onClose}
      title={t('groups.title')}
      description={t('groups.lead')}
      footer={<Button onClick={onClose}>{t('groups.done')}</Button>}
    >
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <div className="flex flex-col gap-3 pt-1">
        {data?.map((row) => (
          <GroupForm key={`${row.groupId} ${row.version}`} row={row} />
        ))}
        <GroupForm key={`new ${data?.length ?? 0}`} row={undefined} />
      </div>
    </Dialog>
  )
}

/** One group; a new one where none is given. */
function GroupForm({ row }: { row: GroupRow | undefined }) {
  const t = words.useWords()
  const [name, setName] = useState(row?.group.name ?? '')
  const { mutate, isPending, error } = useSaveGroup(row)
  const isOther = name.trim() !== '' && name.trim() !== row?.group.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isOther) mutate(name.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="flex items-end gap-2">
        <TextField
          label={t(row === undefined ? 'groups.new' : 'groups.name')}
          isLabelHidden={row !== undefined}
          className="min-w-0 flex-1"
          value={name}
          onChange={setName}
          maxLength={longestName}
          autoComplete="off"
        />
        <Button
          type="submit"
          busy={isPending}
          disabled={!isOther}
          {...(row === undefined ? { icon: PlusIcon } : {})}
        >
          {t(row === undefined ? 'groups.add' : 'groups.rename')}
        </Button>
      </div>
      {error !== null && (
        <div className="mt-2">
          <SaveFault error={error} />
        </div>
      )}
    </form>
  )
}
