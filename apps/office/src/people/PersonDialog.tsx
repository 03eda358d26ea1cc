/** A person in a dialog: saved with the button, Enter or Ctrl+S; what was typed stays until it is. */
import { Button, Dialog, showToast } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { sessionQuery } from '../session/session.ts'
import { words } from '../words/words.ts'
import { PersonForm } from './PersonForm.tsx'
import { type StaffRow, useSaveStaff } from './people.ts'

type PersonDialogProps = {
  /** Left out for somebody new. */
  row: StaffRow | undefined
  onClose: () => void
  onBadge: () => void
}

export function PersonDialog({ row, onClose, onBadge }: PersonDialogProps) {
  const t = words.useWords()
  const formId = useId()
  // The list is read again while somebody types; what is saved is a change of what was read first.
  const [read] = useState(row)
  const { data: session } = useQuery(sessionQuery)
  const { mutate, isPending, error } = useSaveStaff(read)
  return (
    <Dialog
      isOpen
      size="md"
      onClose={onClose}
      title={row?.member.name ?? t('people.add')}
      footer={
        <>
          {row !== undefined && session?.headOffice === undefined && (
            <Button className="me-auto" onClick={onBadge}>
              {t('people.badge')}
            </Button>
          )}
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          {session?.headOffice === undefined && (
            <Button type="submit" form={formId} kind="primary" busy={isPending}>
              {t('people.save')}
            </Button>
          )}
        </>
      }
    >
      <PersonForm
        formId={formId}
        row={row}
        error={error}
        onSubmit={(member) =>
          mutate(member, {
            onSuccess: () => {
              showToast({ title: t('people.saved', { name: member.name }), tone: 'positive' })
              onClose()
            },
          })
        }
      />
    </Dialog>
  )
}
