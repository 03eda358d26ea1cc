/** What a till wants to know of a GS1 message: which article, which lot, until when, how much of it, at what price. */
import { type Currency, exponentOf } from '../../money/currency.ts'
import { multiplyDivide } from '../../money/integer.ts'
import { halfAwayFromZero } from '../../money/rounding/halfAwayFromZero.ts'
import type { Day } from '../../tax/rate.ts'
import { currencyOfNumber } from './currencyNumbers.ts'
import { dayOf } from './day.ts'
import type { Gs1Element } from './element.ts'

/** A decimal number without floating point: 1890 with 4 decimals is 0.1890. */
export type Decimal = { digits: number; decimals: number }

/** The units in which articles are measured for trade. */
export type MeasureUnit = (typeof measures)[number][1]

export type Gs1Facts = {
  gtin?: string
  /** The article inside a logistic unit, as `count` pieces. */
  contentGtin?: string
  sscc?: string
  lot?: string
  serial?: string
  expiryDay?: Day
  bestBeforeDay?: Day
  sellByDay?: Day
  productionDay?: Day
  packedDay?: Day
  count?: number
  measure?: Decimal & { unit: MeasureUnit }
  /** What the customer pays for this one; in the currency of the place where none is named. */
  price?: Decimal & { currency?: Currency }
  unitPrice?: Decimal
}

/** First three digits of trade measures; the fourth says how many decimals there are. */
const measures = [
  ['310', 'kg'],
  ['311', 'm'],
  ['314', 'm2'],
  ['315', 'l'],
  ['316', 'm3'],
  ['320', 'lb'],
  ['321', 'in'],
  ['322', 'ft'],
  ['323', 'yd'],
  ['350', 'in2'],
  ['351', 'ft2'],
  ['352', 'yd2'],
  ['356', 'troy_oz'],
  ['357', 'fl_oz'],
  ['360', 'qt'],
  ['361', 'gal'],
  ['364', 'in3'],
  ['365', 'ft3'],
  ['366', 'yd3'],
] as const

/** Returns what the elements say that a till can use.
 *  Requires: elements that a parser returned; `currentYear` with its century, which decides that of the dates.
 *  Source: GS1 General Specifications 3 (definitions of the identifiers), 7.12 (century). */
export function factsOf(elements: readonly Gs1Element[], currentYear: number): Gs1Facts {
  const facts: Gs1Facts = {}
  for (const element of elements) Object.assign(facts, factOf(element, currentYear))
  return facts
}

function factOf({ ai, value }: Gs1Element, currentYear: number): Gs1Facts {
  const day = () => dayOf(value.slice(0, 6), currentYear)
  switch (ai) {
    case '00':
      return { sscc: value }
    case '01':
      return { gtin: value }
    case '02':
      return { contentGtin: value }
    case '10':
      return { lot: value }
    case '11':
      return { productionDay: day() }
    case '13':
      return { packedDay: day() }
    case '15':
      return { bestBeforeDay: day() }
    case '16':
      return { sellByDay: day() }
    case '17':
    case '7003':
      return { expiryDay: day() }
    case '21':
      return { serial: value }
    case '30':
    case '37':
      return { count: Number(value) }
    default:
      return numberOf(ai, value)
  }
}

/** Identifiers whose last digit is the number of decimals. */
function numberOf(ai: string, value: string): Gs1Facts {
  const decimals = Number(ai[3])
  const unit = measures.find(([family]) => family === ai.slice(0, 3))?.[1]
  if (unit !== undefined) return { measure: { unit, digits: Number(value), decimals } }
  switch (ai.slice(0, 3)) {
    case '392':
      return { price: { digits: Number(value), decimals } }
    case '393': {
      const currency = currencyOfNumber(value.slice(0, 3))
      return {
        price: {
          digits: Number(value.slice(3)),
          decimals,
          ...(currency === undefined ? {} : { currency }),
        },
      }
    }
    case '395':
      return { unitPrice: { digits: Number(value), decimals } }
    default:
      return {}
  }
}

/** Returns the number in units of 10^−decimals, such as 3 decimals for thousandths of a kilogram; halves go away from zero. */
export function scaleDecimal({ digits, decimals }: Decimal, wantedDecimals: number): number {
  const shift = wantedDecimals - decimals
  return multiplyDivide(
    { factor: digits, multiplier: shift > 0 ? 10 ** shift : 1, divisor: shift < 0 ? 10 ** -shift : 1 },
    halfAwayFromZero,
  )
}

/** Returns the number as an amount.   Units: minor units of `currency`; halves go away from zero. */
export function amountOfDecimal(number: Decimal, currency: Currency): number {
  return scaleDecimal(number, exponentOf(currency))
}
