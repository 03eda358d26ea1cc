/** Blocking a card that was lost or misused, and making it good again. */
import { Button, LockIcon, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { type AccountDetail, type AccountPlace, useBlock } from './storedValue.ts'

/** At a store server it only says how it is: blocking is done at head office. */
export function BlockCard({ place, detail }: { place: AccountPlace; detail: AccountDetail }) {
  const t = words.useWords()
  const [reason, setReason] = useState('')
  const { data: session } = useQuery(sessionQuery)
  const { mutate, isPending, error } = useBlock(place)
  const { isBlocked, blockReason } = detail
  const said = reason.trim()
  const change = () =>
    mutate(
      { isBlocked: !isBlocked, ...(isBlocked || said === '' ? {} : { reason: said }) },
      { onSuccess: () => setReason('') },
    )
  return (
    <Card title={isBlocked ? t('stored_value.blocked') : t('stored_value.block_title')}>
      <div className="flex flex-col gap-4 text-sm">
        <p className="text-ink-muted">
          {isBlocked ? (blockReason ?? t('stored_value.blocked_lead')) : t('stored_value.block_lead')}
        </p>
        {error !== null && <SaveFault error={error} />}
        {session?.headOffice === undefined && (
          <>
            {!isBlocked && (
              <TextField
                label={t('stored_value.reason')}
                value={reason}
                onChange={setReason}
                maxLength={200}
              />
            )}
            <Button icon={LockIcon} busy={isPending} onClick={change}>
              {isBlocked ? t('stored_value.unblock') : t('stored_value.block')}
            </Button>
          </>
        )}
      </div>
    </Card>
  )
}
