/** When an offer holds, in words. */
import type { PromotionRecord } from '@kassa/contract'
import { formatDateTime } from '@kassa/ui'
import type { Formats } from '../formats/useFormats.ts'
import { wallTimeMs } from '../formats/wallTime.ts'
import type { words } from '../words/words.ts'
import { clockText } from './weekHours.ts'

/** A Monday, so that the days of a week can be named from it. */
const mondayMs = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** Returns the short name of a weekday: 1 is Monday. */
export function weekdayName(weekday: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    mondayMs + (weekday - 1) * dayMs,
  )
}

/** Returns the parts: days, then hours of the week. Nothing where it holds always. */
export function whenText(
  { from, until, windows = [] }: Pick<PromotionRecord, 'from' | 'until' | 'windows'>,
  t: (typeof words)['translate'],
  { locale }: Formats,
): string[] {
  const moment = (time: string) => formatDateTime(wallTimeMs(`${time}:00`), locale, 'moment', 'UTC')
  return [
    ...(from === undefined ? [] : [t('promotions.from_time', { time: moment(from) })]),
    ...(until === undefined ? [] : [t('promotions.until_time', { time: moment(until) })]),
    ...windows.map(({ weekdays, fromMinute, untilMinute }) => {
      const days = weekdays.map((day) => weekdayName(day, locale)).join(' ')
      const isWholeDay = fromMinute === 0 && untilMinute === 1440
      return isWholeDay ? days : `${days} ${clockText(fromMinute)}–${clockText(untilMinute)}`
    }),
  ]
}
