/** What is wrong with how a store is to sell, beyond the form of each field. */
import type { StoreSelling } from '@kassa/contract'
import { faultOfFormat } from '@kassa/kernel'

/** Returns what is wrong, in English for whoever wrote the request; undefined where nothing is. */
export function storeSellingFault({
  inStoreCodes = [],
  discountReasons = [],
  returnReasons = [],
}: StoreSelling): string | undefined {
  for (const format of inStoreCodes) {
    const fault = faultOfFormat(format)
    if (fault !== undefined) return `${format.pattern}: wrong for its ${fault}`
  }
  const prefixes = inStoreCodes.map(({ pattern }) => `${/^\d+/.exec(pattern)?.[0]} ${pattern.length}`)
  if (hasTwins(prefixes)) return 'two codes of one length begin with the same prefix'
  return hasTwins(discountReasons) || hasTwins(returnReasons) ? 'a reason twice' : undefined
}

function hasTwins(values: readonly string[]): boolean {
  return new Set(values).size < values.length
}
