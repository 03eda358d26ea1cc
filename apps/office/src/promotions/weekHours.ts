/** Hours of the week as people type them: 17:30 is 1050 minutes after midnight. */

const clock = /^(\d{1,2}):(\d{2})$/
const minutesPerHour = 60
const minutesPerDay = 1440

/** Returns the minute of a time of day; undefined where it is none. 24:00 is the end of the day. */
export function minuteOfClock(text: string): number | undefined {
  const [, hours = '', minutes = ''] = clock.exec(text.trim()) ?? []
  const minute = Number(hours) * minutesPerHour + Number(minutes)
  const isTime = hours !== '' && Number(minutes) < minutesPerHour && minute <= minutesPerDay
  return isTime ? minute : undefined
}

/** Returns the text of a minute: 1050 is "17:30". */
export function clockText(minute: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.trunc(minute / minutesPerHour))}:${two(minute % minutesPerHour)}`
}
