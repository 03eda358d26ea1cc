/** What is wrong with the rules of an item beyond the form of each field. */
import type { SaleRules } from '@kassa/contract'

/** Returns what is wrong, in English for whoever wrote the request; undefined where nothing is. */
export function saleRulesFault(itemId: string, rules: SaleRules): string | undefined {
  const { openPrices = [], variants, bundle, modifierGroups = [] } = rules
  const currencies = openPrices.map(({ currency }) => currency)
  if (new Set(currencies).size < currencies.length) return 'a currency has two open prices'
  if (openPrices.some(({ leastE5, mostE5 }) => leastE5 > mostE5)) return 'the least price is above the most'
  const composed = variants && variantsFault(itemId, variants)
  return composed ?? (bundle && bundleFault(itemId, rules)) ?? modifiersFault(itemId, modifierGroups)
}

/** A bundle is sold as its parts: what would be asked of itself has nothing to lie on. */
function bundleFault(itemId: string, rules: SaleRules): string | undefined {
  const { bundle = [], variants, needsSerials, needsLot, needsExpiry } = rules
  if (variants ?? (needsSerials || needsLot || needsExpiry))
    return 'a bundle has no variants, serial numbers, lot or date'
  const parts = bundle.map((part) => part.itemId)
  if (parts.includes(itemId)) return 'a bundle is no part of itself'
  return new Set(parts).size < parts.length ? 'an item is two parts of a bundle' : undefined
}

function modifiersFault(
  itemId: string,
  groups: NonNullable<SaleRules['modifierGroups']>,
): string | undefined {
  const names = groups.map(({ name }) => name)
  if (new Set(names).size < names.length) return 'two groups of modifiers have one name'
  for (const { name, atLeast, atMost, options } of groups) {
    const items = options.map((option) => option.itemId)
    if (items.includes(itemId)) return 'an item is no modifier of itself'
    if (new Set(items).size < items.length) return `${name}: an item is two options`
    if (atLeast > atMost) return `${name}: at least is above at most`
    const most = options.reduce((sum, option) => sum + (option.atMost ?? atMost), 0)
    if (most < atLeast) return `${name}: its options never make the least`
    const usual = options.reduce((sum, option) => sum + (option.usualCount ?? 0), 0)
    const isTooUsual = options.some((option) => (option.usualCount ?? 0) > (option.atMost ?? atMost))
    if (usual > atMost || isTooUsual) return `${name}: more is usual than may be chosen`
  }
  return undefined
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
