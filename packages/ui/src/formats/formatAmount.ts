// Amounts of money as people read them in their locale.
import { decimalText } from './decimal.ts'
import { numberFormat } from './formatters.ts'

/** Decimals of a currency, from ISO 4217 as the engine knows it: EUR 2, SEK 2, JPY 0, KWD 3. */
export function currencyDecimals(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

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
  const decimals = currencyDecimals(currency)
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
