/** Which promotions claim which lines of a basket. */
import type { Claim, CompiledPromotions, DocumentEntry, Entry } from './compile.ts'
import { conditionOf, type Facts } from './condition.ts'
import { isAmong } from './goods.ts'

export type Offers = {
  /** By line, in order of precedence. */
  claims: readonly (readonly Claim[])[]
  documents: readonly DocumentEntry[]
}

/** Returns what holds for the lines; promotions that name none of them are not even looked at. */
export function offersOf(compiled: CompiledPromotions, facts: Facts): Offers {
  const known = new Map<number, boolean>()
  const holds = (rank: number, entry: Entry): boolean => {
    const already = known.get(rank)
    if (already !== undefined) return already
    const does = conditionOf(entry.promotion, facts) === undefined
    known.set(rank, does)
    return does
  }
  const claims = facts.lines.map(({ line }) => {
    const found = new Set<Claim>(compiled.claimsByItem.get(line.itemId))
    for (const categoryId of line.categoryIds)
      for (const claim of compiled.claimsByCategory.get(categoryId) ?? []) found.add(claim)
    for (const claim of compiled.claimsOnAll) found.add(claim)
    return [...found]
      .filter(({ rank, entry, goods }) => isAmong(goods, line) && holds(rank, entry))
      .sort((a, b) => a.rank - b.rank || a.slot - b.slot)
  })
  const documents = compiled.documents.filter(({ rank, entry }) => holds(rank, entry))
  return { claims, documents: documents.map(({ entry }) => entry) }
}

/** Returns the promotions, among those that hold, that stand alone in a basket. */
export function basketAloneOf({ claims, documents }: Offers): Entry[] {
  const alone = new Set<Entry>()
  for (const line of claims) for (const { entry } of line) if (entry.isBasketAlone) alone.add(entry)
  for (const entry of documents) if (entry.isBasketAlone) alone.add(entry)
  return [...alone]
}

/** Returns the offers of those promotions only. */
export function offersOnly({ claims, documents }: Offers, isMeant: (entry: Entry) => boolean): Offers {
  return {
    claims: claims.map((line) => line.filter(({ entry }) => isMeant(entry))),
    documents: documents.filter(isMeant),
  }
}
