// Quantities and rates as people read them in their locale.
import { decimalText } from './decimal.ts'
import { numberFormat } from './formatters.ts'

/** Units of sale that Intl can name. Pieces are counted without a unit. */
const INTL_UNITS: Readonly<Record<string, string>> = {
  kg: 'kilogram',
  g: 'gram',
  l: 'liter',
  ml: 'milliliter',
  m: 'meter',
  cm: 'centimeter',
  h: 'hour',
  min: 'minute',
}

/** A quantity with its unit: (3000, 'piece', 'en-GB') is "3", (1250, 'kg', 'nl-NL') is "1,25 kg".
 *  Units: thousandths of `unit`. An unknown unit is written after the figure as it is. */
export function formatQuantity(quantityMilli: number | bigint, unit: string, locale: string): string {
  const text = decimalText(quantityMilli, 3)
  const plain: Intl.NumberFormatOptions = { maximumFractionDigits: 3 }
  if (unit === '' || unit === 'piece') return numberFormat(locale, plain).format(text)
  const intlUnit = INTL_UNITS[unit]
  if (intlUnit === undefined) return `${numberFormat(locale, plain).format(text)}\u00a0${unit}`
  return numberFormat(locale, { ...plain, style: 'unit', unit: intlUnit, unitDisplay: 'short' }).format(text)
}

/** A rate as a percentage: (2100, 'sv-SE') is "21 %", (550, 'de-DE') is "5,5 %".
 *  Units: basis points, hundredths of a per cent. */
export function formatPercent(rateBasisPoints: number | bigint, locale: string): string {
  return percent(decimalText(rateBasisPoints, 4), locale)
}

/** A tax rate as a percentage: (210000, 'nl-NL') is "21%".   Units: millionths. */
export function formatRate(ratePpm: number | bigint, locale: string): string {
  return percent(decimalText(ratePpm, 6), locale)
}

function percent(text: `${number}`, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(text)
}

/** A count of things with the locale's thousands: (12500, 'de-DE') is "12.500". */
export function formatCount(count: number | bigint, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(count)
}
