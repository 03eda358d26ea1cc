/** Which promotions claim which lines of a basket. */
import type { Claim, CompiledPromotions, DocumentEntry, Entry } from './compile.ts'
import { conditionOf, type Facts } from './condition.ts'
import { isExcepted } from './goods.ts'

export type Offers = {
  /** By line, in order of precedence. */
  claims: readonly (readonly Claim[])[]
  documents: readonly DocumentEntry[]
}

/** Returns what holds for the lines; promotions that name none of them are not even looked at. */
export function offersOf(compiled: CompiledPromotions, facts: Facts): Offers {
  // By rank: 0 not looked at yet, 1 holds, 2 does not.
  const known = new Uint8Array(compiled.entries.length)
  const holds = (rank: number, entry: Entry): boolean => {
    if (known[rank] === 0) known[rank] = conditionOf(entry.conditions, facts) === undefined ? 1 : 2
    return known[rank] === 1
  }
  const claims = facts.lines.map(({ line }) => {
    const found: Claim[] = []
    let sources = 0
    const consider = (indexed: readonly Claim[] | undefined) => {
      if (indexed === undefined || indexed.length === 0) return
      sources += 1
      for (const claim of indexed)
        if (!isExcepted(claim.goods, line) && holds(claim.rank, claim.entry)) found.push(claim)
    }
    consider(compiled.claimsByItem.get(line.itemId))
    for (const categoryId of line.categoryIds) consider(compiled.claimsByCategory.get(categoryId))
    consider(compiled.claimsOnAll)
    // Each index is in order, and has a claim once.
    if (sources < 2) return found
    found.sort((a, b) => a.rank - b.rank || a.slot - b.slot)
    return found.filter((claim, index) => claim !== found[index - 1])
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
