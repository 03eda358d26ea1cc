/** Who worked when, a week at a time; what was told is one press away, and is corrected there. */
import {
  Button,
  ChevronLeftIcon,
  ChevronRightIcon,
  ClockIcon,
  DownloadIcon,
  EmptyState,
  formatDateTime,
  IconButton,
  useLanguage,
} from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { Screen } from '../shell/Screen.tsx'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { AskedExercisesCard } from './AskedExercisesCard.tsx'
import { ExerciseCard } from './ExerciseCard.tsx'
import { PersonTimeCard } from './PersonTimeCard.tsx'
import { WeekTable } from './WeekTable.tsx'
import { dayAfter, dayHere, mondayOf } from './week.ts'
import { workTimeQuery } from './workTime.ts'
import { workTimeCsv } from './workTimeCsv.ts'

export function WorkTimeScreen() {
  const t = words.useWords()
  const [monday, setMonday] = useState(() => mondayOf(dayHere(Date.now())))
  const [openedId, open] = useState<string>()
  const { data, error, refetch } = useQuery(workTimeQuery(monday))
  const opened = data?.people.find(({ staffId }) => staffId === openedId)
  return (
    <Screen
      title={t('work_time.title')}
      lead={t('work_time.lead')}
      back={{ to: '/people', label: t('place.people') }}
      actions={<WeekActions monday={monday} onMonday={setMonday} people={data?.people ?? []} />}
    >
      {data === undefined && error === null && <TableSkeleton />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data?.people.length === 0 && (
        <EmptyState icon={ClockIcon} title={t('work_time.none')}>
          {t('work_time.none_remedy')}
        </EmptyState>
      )}
      {data !== undefined && data.people.length > 0 && (
        <WeekTable people={data.people} monday={monday} openedId={openedId} onOpen={open} />
      )}
      {opened !== undefined && <PersonTimeCard key={opened.staffId} person={opened} />}
      <AskedExercisesCard />
      <ExerciseCard />
    </Screen>
  )
}

type WeekActionsProps = {
  monday: string
  onMonday: (monday: string) => void
  people: Parameters<typeof workTimeCsv>[0]
}

function WeekActions({ monday, onMonday, people }: WeekActionsProps) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const day = (text: string) => formatDateTime(Date.parse(`${text}T12:00:00Z`), locale, 'date')
  const save = () => {
    const heads = {
      ...{ person: t('work_time.person'), day: t('work_time.day'), from: t('work_time.from') },
      ...{ until: t('work_time.until'), breaks: t('work_time.breaks'), worked: t('work_time.worked') },
      forgotten: t('work_time.forgotten'),
    }
    const time = (ms: number) => formatDateTime(ms, locale, 'time')
    saveText(`work-time-${monday}.csv`, workTimeCsv(people, heads, time))
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <IconButton
        icon={ChevronLeftIcon}
        label={t('work_time.week_before')}
        onClick={() => onMonday(dayAfter(monday, -7))}
      />
      <span className="figures text-sm">{`${day(monday)} – ${day(dayAfter(monday, 6))}`}</span>
      <IconButton
        icon={ChevronRightIcon}
        label={t('work_time.week_after')}
        onClick={() => onMonday(dayAfter(monday, 7))}
      />
      <Button icon={DownloadIcon} disabled={people.length === 0} onClick={save}>
        {t('work_time.export')}
      </Button>
    </span>
  )
}

/** The browser saves the text under the name. */
function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\u{feff}${text}`], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
