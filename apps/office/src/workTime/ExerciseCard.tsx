/** What everybody's exercises in training mode were worth: the last one of each. */
import type { ExerciseRow } from '@kassa/contract'
import { formatDateTime, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { staffQuery } from '../people/people.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { exercisesQuery } from './workTime.ts'

export function ExerciseCard() {
  const t = words.useWords()
  const { data } = useQuery(exercisesQuery)
  const { data: staff } = useQuery(staffQuery)
  const rows = lastOfEach(data?.exercises ?? [])
  const nameOf = (id: string) => staff?.find(({ staffId }) => staffId === id)?.member.name ?? ''
  return (
    <Card title={t('exercises.title')}>
      {rows.length === 0 && <p className="text-sm text-ink-muted">{t('exercises.none')}</p>}
      <ul aria-label={t('exercises.title')}>
        {rows.map((row) => (
          <ExerciseLine key={`${row.staffId} ${row.exercise}`} row={row} name={nameOf(row.staffId)} />
        ))}
      </ul>
    </Card>
  )
}

function ExerciseLine({ row, name }: { row: ExerciseRow; name: string }) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { exercise, score, durationMs, mistakeCount, detourCount, at } = row
  const detail = t('exercises.detail', {
    ...{ seconds: Math.round(durationMs / 1000), mistakes: mistakeCount, detours: detourCount },
    moment: formatDateTime(Date.parse(at), locale, 'moment'),
  })
  return (
    <li className="flex min-h-11 items-center gap-4 border-b border-line py-1 last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className="block font-medium wrap-anywhere">{`${name} · ${t(`exercises.${exercise}`)}`}</span>
        <span className="figures block text-sm text-ink-muted">{detail}</span>
      </span>
      <span className="figures font-semibold">{t('exercises.score', { score })}</span>
    </li>
  )
}

/** Rows come newest first. */
function lastOfEach(rows: readonly ExerciseRow[]): ExerciseRow[] {
  const seen = new Set<string>()
  return rows.filter(({ staffId, exercise }) => {
    const key = `${staffId} ${exercise}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
