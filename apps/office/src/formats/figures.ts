/** Figures as people type them, with either decimal mark, and as they would be typed again. */
import { exponentOf, unitPriceDecimals } from '@kassa/kernel'
import { decimalText } from '@kassa/ui'

const unitPrice = /^(\d{1,9})(?:[.,](\d{1,5}))?$/

/** Returns a typed unit price.   Units: five decimals of the major unit; undefined where it is none. */
export function unitPriceIn(text: string): number | undefined {
  return unitsOf(text, unitPrice, unitPriceDecimals)
}

/** Returns a unit price as it would be typed, with the decimals of its currency at least. */
export function unitPriceText(unitPriceE5: number, currency: string, mark: ',' | '.'): string {
  return figureText(unitPriceE5, mark, { decimals: unitPriceDecimals, atLeast: exponentOf(currency) })
}

/** Returns a typed figure in its smallest units: whole numbers, never by way of a fraction. */
export function unitsOf(text: string, shape: RegExp, decimals: number): number | undefined {
  const [, whole, fraction = ''] = shape.exec(text.trim()) ?? []
  return whole === undefined ? undefined : Number(whole + fraction.padEnd(decimals, '0'))
}

/** Returns a figure as it would be typed, with at least so many decimals. */
export function figureText(
  units: number,
  mark: ',' | '.',
  places: { decimals: number; atLeast: number },
): string {
  const [whole = '', fraction = ''] = decimalText(units, places.decimals).split('.')
  const shown = fraction.slice(0, places.atLeast) + fraction.slice(places.atLeast).replace(/0+$/, '')
  return shown === '' ? whole : `${whole}${mark}${shown}`
}
