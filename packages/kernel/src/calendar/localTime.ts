/**
 * Points of time as the store's clock on the wall shows them: prices and promotions start and end by that clock, whatever the
 * time zone and whether summer time begins that night. Whoever knows the zone makes the text; here it is only compared.
 */
/** `YYYY-MM-DDTHH:MM` in the store's own time zone. Of two such texts the later one is the greater. */
export type LocalTime = string

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Returns whether `text` is a point of time that the calendar has. 2027-02-29 and 24:00 are none. */
export function isLocalTime(text: string): boolean {
  const [year, month, day, hour, minute] = partsOf(text)
  if (minute === undefined) return false
  const lastDay = month === 2 && isLeapYear(year ?? 0) ? 29 : (daysOfMonths[(month ?? 0) - 1] ?? 0)
  return (day ?? 0) >= 1 && (day ?? 0) <= lastDay && (hour ?? 24) < 24 && minute < 60
}

/** Returns year, month, day, hour and minute; nothing for another text. */
export function partsOf(text: string): number[] {
  return (shape.exec(text) ?? []).slice(1).map(Number)
}
