// Amounts of money as people read them in their locale.
import { exponentOf, unitPriceDecimals } from '@kassa/kernel'
import { decimalText } from './decimal.ts'
import { numberFormat } from './formatters.ts'

export interface AmountStyle {
  /** Currency beside the figure: its symbol (default), its code, or nothing for columns whose head says it. */
  currencyShown?: 'symbol' | 'code' | 'none'
  /** A plus before amounts above nought, for differences. */
  signed?: boolean
}

/** An amount in the locale's writing: (123450, 'EUR', 'nl-NL') is "€ 1.234,50".
 *  Units: minor units of `currency`.   Ensures: exact at any size; no float is involved. */
export function formatAmount(
  amountMinor: number | bigint,
  currency: string,
  locale: string,
  style: AmountStyle = {},
): string {
  const decimals = exponentOf(currency)
  const shown = style.currencyShown ?? 'symbol'
  const options: Intl.NumberFormatOptions = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(shown === 'none'
      ? {}
      : { style: 'currency', currency, currencyDisplay: shown === 'code' ? 'code' : 'narrowSymbol' }),
    ...(style.signed ? { signDisplay: 'exceptZero' } : {}),
  }
  return numberFormat(locale, options).format(decimalText(amountMinor, decimals))
}

/** A price of one unit, with as many decimals as it needs but never fewer than the currency has:
 *  (255000, 'EUR', 'nl-NL') is "€ 2,55", (12345, 'EUR', 'nl-NL') is "€ 0,12345".
 *  Units: hundred-thousandths of the major unit of `currency`. */
export function formatUnitPrice(unitPriceE5: number | bigint, currency: string, locale: string): string {
  return numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: exponentOf(currency),
    maximumFractionDigits: unitPriceDecimals,
  }).format(decimalText(unitPriceE5, unitPriceDecimals))
}

/** The sign of a currency as the locale writes it beside amounts: ('EUR', 'nl-NL') is "€", ('SEK', 'sv-SE') is "kr". */
export function currencySign(currency: string, locale: string): string {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const parts = numberFormat(locale, options).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}
