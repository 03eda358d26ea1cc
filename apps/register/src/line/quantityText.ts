/** Quantities as they are typed on a pad: text and thousandths of a unit. */
import type { Unit } from '@kassa/kernel'

const decimalsOf: Readonly<Record<Unit, number>> = { piece: 0, kg: 3, l: 3, m: 3, h: 2 }

/** How many figures may follow the decimal mark. */
export function quantityDecimals(unit: Unit): number {
  return decimalsOf[unit]
}

/** Returns whether goods of that unit are sold in that quantity: pieces are sold whole.   Units: thousandths. */
export function isSoldBy(quantityMilli: number, unit: Unit): boolean {
  return quantityMilli % 10 ** (3 - decimalsOf[unit]) === 0
}

/** Returns what typed text amounts to, or undefined where it is no quantity to sell: nothing, or nought.
 *  Units: thousandths.   Requires: text as `typeOnPad` makes it. */
export function quantityMilliIn(text: string, mark: ',' | '.'): number | undefined {
  const [whole = '', fraction = ''] = text.split(mark)
  const quantityMilli = Number(`${whole}${fraction.padEnd(3, '0')}`)
  return Number.isSafeInteger(quantityMilli) && quantityMilli > 0 ? quantityMilli : undefined
}

/** Returns the text that a quantity would be typed as, without sign: 1250 is "1,25". */
export function quantityText(quantityMilli: number, mark: ',' | '.'): string {
  const digits = String(Math.abs(quantityMilli)).padStart(4, '0')
  const fraction = digits.slice(-3).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, -3) : `${digits.slice(0, -3)}${mark}${fraction}`
}
