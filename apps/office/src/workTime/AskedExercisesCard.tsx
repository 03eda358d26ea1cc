/** What people are asked to practise, until when, and who did it with what score. */
import type { TrainingTaskRecord } from '@kassa/contract'
import { Button, formatDateTime, IconButton, PlusIcon, TrashIcon, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { staffQuery } from '../people/people.ts'
import { sessionQuery } from '../session/session.ts'
import { Card } from '../shell/Card.tsx'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { AskTrainingDialog } from './AskTrainingDialog.tsx'
import { peopleOf, type TaskPerson, trainingTasksQuery, useEndTask } from './trainingTasks.ts'
import { dayHere } from './week.ts'
import { exercisesQuery } from './workTime.ts'

export function AskedExercisesCard() {
  const t = words.useWords()
  const { data } = useQuery(trainingTasksQuery)
  const { data: session } = useQuery(sessionQuery)
  const [isAsking, setAsking] = useState(false)
  const mayAsk = session?.headOffice === undefined
  return (
    <Card title={t('exercises.asked_title')}>
      <p className="text-sm text-ink-muted">{t('exercises.asked_lead')}</p>
      {data?.tasks.length === 0 && <p className="mt-2 text-sm">{t('exercises.asked_none')}</p>}
      <ul aria-label={t('exercises.asked_title')}>
        {data?.tasks.map(({ taskId, task }) => (
          <Task key={taskId} {...{ taskId, task, mayAsk }} />
        ))}
      </ul>
      {mayAsk && (
        <Button className="mt-3" icon={PlusIcon} onClick={() => setAsking(true)}>
          {t('exercises.ask')}
        </Button>
      )}
      {isAsking && <AskTrainingDialog onClose={() => setAsking(false)} />}
    </Card>
  )
}

type TaskProps = { taskId: string; task: TrainingTaskRecord; mayAsk: boolean }

function Task({ taskId, task, mayAsk }: TaskProps) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { data: staff } = useQuery(staffQuery)
  const { data: rows } = useQuery(exercisesQuery)
  const { mutateAsync, isPending, error } = useEndTask()
  const people = peopleOf(task, staff ?? [], rows?.exercises ?? [])
  const isOverdue = task.dueDay < dayHere(Date.now())
  const names = task.exercises.map((exercise) => t(`exercises.${exercise}`)).join(', ')
  const date = formatDateTime(Date.parse(`${task.dueDay}T12:00:00Z`), locale, 'date', 'UTC')
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      {error !== null && <SaveFault error={error} />}
      <div className="flex items-center gap-4">
        <p className="min-w-0 flex-1">
          <span className="block font-medium wrap-anywhere">{names}</span>
          <span className="block text-sm text-ink-muted">{t('exercises.until_day', { date })}</span>
        </p>
        {mayAsk && (
          <IconButton
            icon={TrashIcon}
            label={`${t('exercises.end')}: ${names}`}
            disabled={isPending}
            onClick={() => sayWhenSaved(mutateAsync(taskId), t('exercises.ended'))}
          />
        )}
      </div>
      <ul className="mt-1">
        {people.map((person) => (
          <Person key={person.staffId} {...{ person, isOverdue }} />
        ))}
      </ul>
    </li>
  )
}

function Person({ person: { name, left, done }, isOverdue }: { person: TaskPerson; isOverdue: boolean }) {
  const t = words.useWords()
  const count = left.length + done.length
  const scores = done.map(
    ({ exercise, score }) => `${t(`exercises.${exercise}`)} ${t('exercises.score', { score })}`,
  )
  const standing = t('exercises.done_of', { done: done.length, count })
  const waits = isOverdue ? t('exercises.overdue') : t('exercises.open')
  return (
    <li className="flex min-h-9 flex-wrap items-baseline gap-x-4 text-sm">
      <span className="min-w-32 flex-1 wrap-anywhere">{name}</span>
      <span className="figures text-ink-muted wrap-anywhere">{scores.join(' · ')}</span>
      <span
        data-left={left.length}
        className={isOverdue && left.length > 0 ? 'figures text-warning' : 'figures'}
      >
        {left.length === 0 ? standing : `${standing} · ${waits}`}
      </span>
    </li>
  )
}
