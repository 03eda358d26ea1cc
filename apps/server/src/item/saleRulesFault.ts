/** What is wrong with the rules of an item beyond the form of each field. */
import type { SaleRules } from '@kassa/contract'

/** Returns what is wrong, in English for whoever wrote the request; undefined where nothing is. */
export function saleRulesFault(itemId: string, { openPrices = [], variants }: SaleRules): string | undefined {
  const currencies = openPrices.map(({ currency }) => currency)
  if (new Set(currencies).size < currencies.length) return 'a currency has two open prices'
  if (openPrices.some(({ leastE5, mostE5 }) => leastE5 > mostE5)) return 'the least price is above the most'
  return variants === undefined ? undefined : variantsFault(itemId, variants)
}

function variantsFault(
  itemId: string,
  { attributes, items }: NonNullable<SaleRules['variants']>,
): string | undefined {
  const names = attributes.map(({ name }) => name)
  if (new Set(names).size < names.length) return 'two attributes have one name'
  if (attributes.some(({ values }) => new Set(values).size < values.length))
    return 'an attribute has a value twice'
  if (items.some((item) => item.itemId === itemId)) return 'an item is no variant of itself'
  if (new Set(items.map((item) => item.itemId)).size < items.length) return 'an item is two variants'
  const combinations = items.map(({ values }) => JSON.stringify(values))
  if (new Set(combinations).size < combinations.length) return 'two items are the same variant'
  const isKnown = ({ values }: (typeof items)[number]) =>
    values.length === attributes.length &&
    attributes.every((attribute, place) => attribute.values.includes(values[place] ?? ''))
  return items.every(isKnown) ? undefined : 'a variant has a value that no attribute has'
}
