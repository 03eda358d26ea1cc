/** Hours of each person on each day of a week, and in all. A press shows what they were told by. */
import type { WorkPerson } from '@kassa/contract'
import { Badge, useLanguage } from '@kassa/ui'
import { words } from '../words/words.ts'
import { columnHead, daysOf, hoursText } from './week.ts'

type WeekTableProps = {
  people: readonly WorkPerson[]
  monday: string
  openedId: string | undefined
  onOpen: (staffId: string) => void
}

export function WeekTable({ people, monday, openedId, onOpen }: WeekTableProps) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const days = daysOf(monday)
  const head = 'h-11 px-3 text-right text-xs font-medium text-ink-muted'
  return (
    <section
      aria-label={t('work_time.title')}
      className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card"
    >
      <table className="figures w-full min-w-180 text-sm">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${head} pl-5 text-left!`}>
              {t('work_time.person')}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" className={head}>
                {columnHead(day, locale)}
              </th>
            ))}
            <th scope="col" className={`${head} pr-5`}>
              {t('work_time.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow
              key={person.staffId}
              {...{ person, days, onOpen }}
              isOpen={person.staffId === openedId}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type PersonRowProps = {
  person: WorkPerson
  days: readonly string[]
  isOpen: boolean
  onOpen: (staffId: string) => void
}

function PersonRow({ person, days, isOpen, onOpen }: PersonRowProps) {
  const t = words.useWords()
  const { staffId, name, spans } = person
  const isForgotten = spans.some((span) => span.isForgotten)
  const since = inSince(person)
  const workedOn = (day?: string) =>
    spans
      .filter((span) => day === undefined || span.day === day)
      .reduce((sum, span) => sum + span.workedMs, 0)
  const cell = (ms: number) => (ms === 0 ? '–' : hoursText(ms))
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="px-3 py-1 pl-5 text-left font-medium">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => onOpen(staffId)}
          className="flex min-h-11 w-full flex-wrap items-center gap-2 min-w-28 text-left wrap-break-word hover:underline"
        >
          {name}
          {isForgotten && <Badge tone="warning">{t('work_time.forgotten')}</Badge>}
          {since !== undefined && <Badge tone="positive">{t('work_time.at_work', { time: since })}</Badge>}
        </button>
      </th>
      {days.map((day) => (
        <td key={day} className="px-3 py-1 text-right">
          {cell(workedOn(day))}
        </td>
      ))}
      <td className="px-3 py-1 pr-5 text-right font-semibold" data-worked={workedOn()}>
        {cell(workedOn())}
      </td>
    </tr>
  )
}

/** When somebody came who is there now, by the clock of the store. */
function inSince({ spans, punches }: WorkPerson): string | undefined {
  const open = spans.find(({ endMs, isForgotten }) => endMs === undefined && !isForgotten)
  return punches.find(({ at }) => Date.parse(at) === open?.startMs)?.at.slice(11, 16)
}
