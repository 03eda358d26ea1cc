/** Dates in barcodes: six digits, without the century.   Source: GS1 General Specifications 7.12 (determination of century). */
import type { Day } from '../../tax/rate.ts'

/** Returns whether `yyyymmdd` is a day of the calendar. */
export function isCalendarDay(yyyymmdd: string): boolean {
  if (!/^\d{8}$/.test(yyyymmdd)) return false
  const day = Number(yyyymmdd.slice(6))
  return day >= 1 && day <= daysInMonth(Number(yyyymmdd.slice(0, 4)), Number(yyyymmdd.slice(4, 6)))
}

/** Returns whether `yyyymmdd` is a day of the calendar, or a whole month with 00 for its day. */
export function isDayOrMonth(yyyymmdd: string): boolean {
  return isCalendarDay(yyyymmdd.endsWith('00') ? `${yyyymmdd.slice(0, 6)}01` : yyyymmdd)
}

/** Returns the day that `yymmdd` means, read in `currentYear`: at most 50 years ahead, else up to 49 back. The day 00 is the last
 *  of its month.   Requires: six digits that `isDayOrMonth` holds for. */
export function dayOf(yymmdd: string, currentYear: number): Day {
  const ahead = Number(yymmdd.slice(0, 2)) - (currentYear % 100)
  const shift = ahead >= 51 ? -100 : ahead <= -50 ? 100 : 0
  const year = currentYear + ahead + shift
  const month = yymmdd.slice(2, 4)
  const day = yymmdd.slice(4) === '00' ? daysInMonth(year, Number(month)) : yymmdd.slice(4)
  return `${year}-${month}-${day}`
}

/** 0 for a month that is none. */
function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
