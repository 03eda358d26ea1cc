/** Which promotions claim which lines of a basket. */
import type { Claim, CompiledPromotions, DocumentEntry, Entry } from './compile.ts'
import { conditionOf, type Facts } from './condition.ts'
import { isExcepted } from './goods.ts'
import type { PromotionLine } from './promotion.ts'

const noClaims: readonly Claim[] = []

export type Offers = {
  /** By line, in order of precedence. */
  claims: readonly (readonly Claim[])[]
  /** By rank: how many lines the promotion claims; counted for those that may tie lines together. */
  claimedLines: Uint32Array
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
  const claimedLines = new Uint32Array(compiled.entries.length)
  const claims = facts.lines.map(({ line }) => {
    const found = meantFor(line, claimsOn(line, compiled), holds)
    let last = -1
    for (const { rank, mayTie } of found) {
      if (mayTie && rank !== last) claimedLines[rank] = (claimedLines[rank] ?? 0) + 1
      last = rank
    }
    return found
  })
  const documents = compiled.documents.filter(({ rank, entry }) => holds(rank, entry))
  return { claims, claimedLines, documents: documents.map(({ entry }) => entry) }
}

/** The claims that hold and do not except the line: as a rule, all of them. */
function meantFor(
  line: PromotionLine,
  named: readonly Claim[],
  holds: (rank: number, entry: Entry) => boolean,
): readonly Claim[] {
  const isMeant = ({ isPlain, rank, entry, goods }: Claim) =>
    isPlain || (holds(rank, entry) && !isExcepted(goods, line))
  for (const claim of named) if (!isMeant(claim)) return named.filter(isMeant)
  return named
}

/** The claims of promotions that name the goods, in order of precedence, whether they hold or not. */
function claimsOn(line: PromotionLine, compiled: CompiledPromotions): readonly Claim[] {
  const { claimsByItem, claimsByCategory, claimsOnAll } = compiled
  let found = claimsByItem.get(line.itemId) ?? noClaims
  for (const categoryId of line.categoryIds)
    found = united(found, claimsByCategory.get(categoryId) ?? noClaims)
  return united(found, claimsOnAll)
}

/** Both in order of precedence, and each claim once. */
function united(one: readonly Claim[], other: readonly Claim[]): readonly Claim[] {
  if (other.length === 0) return one
  if (one.length === 0) return other
  const all = [...one, ...other].sort((a, b) => a.rank - b.rank || a.slot - b.slot)
  return all.filter((claim, index) => claim !== all[index - 1])
}

/** Returns whether a promotion that claims the line decides about another line as well. */
export function isTied(claims: readonly Claim[], { claimedLines }: Offers): boolean {
  for (const { rank, mayTie } of claims) if (mayTie && (claimedLines[rank] ?? 0) > 1) return true
  return false
}

/** Returns the promotions, among those that hold, that stand alone in a basket. */
export function basketAloneOf({ claims, documents }: Offers): Entry[] {
  const alone = new Set<Entry>()
  for (const line of claims) for (const { entry } of line) if (entry.isBasketAlone) alone.add(entry)
  for (const entry of documents) if (entry.isBasketAlone) alone.add(entry)
  return [...alone]
}

/** Returns the offers of those promotions only. */
export function offersOnly(
  { claims, claimedLines, documents }: Offers,
  isMeant: (entry: Entry) => boolean,
): Offers {
  return {
    claimedLines,
    claims: claims.map((line) => line.filter(({ entry }) => isMeant(entry))),
    documents: documents.filter(isMeant),
  }
}
