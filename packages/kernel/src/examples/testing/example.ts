/** A worked example: what is sold, the arithmetic in words, and the figures that come of it, each checked through the public face. */
import { type Currency, exponentOf } from '../../index.ts'

/** Figures by their name, as the document prints them: `EUR 12.97`. */
export type Figures = Readonly<Record<string, string>>

export type WorkedExample = {
  title: string
  /** What happens, and the arithmetic with which the result can be checked by hand. */
  arithmetic: string
  /** Worked out by hand, not copied from what the program says. */
  result: Figures
  compute: () => Figures
  /** The law, the authority, the court or the book that it follows; where there is none it says so. */
  source: string
}

export type Chapter = { title: string; examples: readonly WorkedExample[] }

export const ownArithmetic = 'arithmetic of our own'

/** Returns the amount as people write it, such as `EUR -0.02`. */
export function written(amountMinor: number, currency: Currency = 'EUR'): string {
  const decimals = exponentOf(currency)
  const digits = String(amountMinor < 0 ? -amountMinor : amountMinor).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const part = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${currency} ${amountMinor < 0 ? '-' : ''}${whole}${part}`
}
