/** What one person's week was told by: each telling with its correction, what was taken back struck through. */
import type { WorkPerson, WorkPunch } from '@kassa/contract'
import { Button, classes, IconButton, PlusIcon, TrashIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { CorrectionDialog } from './CorrectionDialog.tsx'

/** What is being corrected: a telling that is taken back, or something that was forgotten. */
type Correcting = { removes?: WorkPunch }

export function PersonTimeCard({ person }: { person: WorkPerson }) {
  const t = words.useWords()
  const { data: session } = useQuery(sessionQuery)
  const [correcting, setCorrecting] = useState<Correcting>()
  const mayCorrect = session != null && session.headOffice === undefined
  return (
    <Card
      title={person.name}
      end={
        mayCorrect && (
          <Button icon={PlusIcon} onClick={() => setCorrecting({})}>
            {t('work_time.add')}
          </Button>
        )
      }
    >
      <ul aria-label={t('work_time.told', { name: person.name })} className="flex flex-col">
        {person.punches.map((punch) => (
          <PunchRow
            key={`${punch.device} ${punch.incarnation} ${punch.seq}`}
            punch={punch}
            onRemove={
              mayCorrect && punch.removed === undefined ? () => setCorrecting({ removes: punch }) : undefined
            }
          />
        ))}
      </ul>
      {correcting !== undefined && (
        <CorrectionDialog
          staffId={person.staffId}
          removes={correcting.removes}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </Card>
  )
}

function PunchRow({ punch, onRemove }: { punch: WorkPunch; onRemove: (() => void) | undefined }) {
  const t = words.useWords()
  const { event, at, reason, correctedBy, removed } = punch
  // As the clock of the store showed it.
  const moment = `${at.slice(0, 10)} ${at.slice(11, 16)}`
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line py-1 last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className={classes('figures flex flex-wrap gap-x-3', removed && 'text-ink-muted line-through')}>
          <span>{moment}</span>
          <span className="font-medium">{t(`work_time.event_${event}`)}</span>
        </span>
        {reason !== undefined && (
          <span className="block text-sm text-ink-muted wrap-anywhere">
            {t('work_time.added_by', { name: correctedBy ?? '', reason })}
          </span>
        )}
        {removed !== undefined && (
          <span className="block text-sm text-ink-muted wrap-anywhere">
            {t('work_time.removed_by', { name: removed.correctedBy, reason: removed.reason })}
          </span>
        )}
      </span>
      {onRemove !== undefined && (
        <IconButton icon={TrashIcon} label={t('work_time.remove', { moment })} onClick={onRemove} />
      )}
    </li>
  )
}
