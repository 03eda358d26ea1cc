/** What is wrong with what a store is to take, beyond its form. */
import type { StoreRecord, StoreTenders } from '@kassa/contract'
import { expiryOf, giftCardValidity } from '@kassa/kernel'

/** Returns what is wrong, for whoever calls; undefined where nothing is. Names and currencies are there once each; a gift card holds as
 *  long as the law of the country asks. */
export function tendersFault(
  { country, currency }: Pick<StoreRecord, 'country' | 'currency'>,
  { giftCard, vouchers = [], foreignCash = [] }: StoreTenders,
  now: Date,
): string | undefined {
  if (hasTwins(vouchers.map(({ name }) => name.trim().toLowerCase()))) return 'two vouchers of one name'
  if (hasTwins([currency, ...foreignCash.map((cash) => cash.currency)]))
    return 'a currency twice, or the own one'
  if (foreignCash.some(({ unitPriceE5 }) => unitPriceE5 === 0)) return 'a currency that is worth nothing'
  const laws = country === 'NL' || country === 'SE' ? giftCardValidity[country] : undefined
  if (laws === undefined || giftCard?.validMonths === undefined) return undefined
  const outcome = expiryOf(now.toISOString().slice(0, 16), laws, giftCard.validMonths)
  return outcome.status === 'valid' ? undefined : `gift cards hold at least ${outcome.leastMonths} months`
}

function hasTwins(values: readonly string[]): boolean {
  return new Set(values).size < values.length
}
