/** Promotions made ready: checked, in order of precedence, and found by the goods they name, so that those that name nothing of a
 *  basket cost it nothing. */
import { type Conditions, conditionsOf, isWithoutConditions } from './condition.ts'
import type { Goods } from './goods.ts'
import { type Group, groupOf } from './group.ts'
import type { DocumentRule, GroupRule, LineReward, LineRule, Promotion } from './promotion.ts'
import { type PromotionProblem, problemOf } from './validate.ts'

/** What every rule has, of one shape: a thousand promotions of as many shapes are slow to read. */
type Head = {
  promotionId: string
  type: Promotion['type']
  needsCoupon: boolean
  isBasketAlone: boolean
  conditions: Conditions
}

/** A line rule without limits, or with a limit on what it takes off in all. */
export type LineEntry = Head & {
  kind: 'line'
  goods: Goods
  reward: LineReward
  isStackable: boolean
  capMinor: number | undefined
}
export type GroupEntry = Head & { kind: 'group'; group: Group }
export type DocumentEntry = Head & { kind: 'document'; rule: DocumentRule }
export type Entry = LineEntry | GroupEntry | DocumentEntry

/** The goods of an entry, or of one slot of its group. */
export type Claim = {
  rank: number
  entry: LineEntry | GroupEntry
  slot: number
  goods: Goods
  /** It holds for every line that it names, in every basket. */
  isPlain: boolean
  /** What one line takes may decide what another can. */
  mayTie: boolean
}

/** A snapshot of promotions, good for any number of baskets. */
export type CompiledPromotions = {
  /** In order of precedence: priority from the greatest, then id. */
  entries: readonly Entry[]
  claimsByItem: ReadonlyMap<string, readonly Claim[]>
  claimsByCategory: ReadonlyMap<string, readonly Claim[]>
  claimsOnAll: readonly Claim[]
  documents: readonly { rank: number; entry: DocumentEntry }[]
  hasBasketAlone: boolean
}

export type RefusedPromotion = { promotionId: string; problem: PromotionProblem | 'id_used_twice' }

/** Returns the snapshot of the promotions that can be carried out, and those that cannot with the reason.
 *  Ensures: the order in which they were given changes nothing, save which of two with one id is refused. */
export function compilePromotions(promotions: readonly Promotion[]): {
  compiled: CompiledPromotions
  refused: RefusedPromotion[]
} {
  const refused: RefusedPromotion[] = []
  const accepted = new Map<string, Promotion>()
  for (const promotion of promotions) {
    const { promotionId } = promotion
    const problem = accepted.has(promotionId) ? ('id_used_twice' as const) : problemOf(promotion)
    if (problem === undefined) accepted.set(promotionId, promotion)
    else refused.push({ promotionId, problem })
  }
  const inOrder = [...accepted.values()].sort(
    (a, b) => b.priority - a.priority || (a.promotionId < b.promotionId ? -1 : 1),
  )
  return { compiled: indexed(inOrder.map(entryOf)), refused }
}

function entryOf(promotion: Promotion): Entry {
  const { promotionId, type, combines } = promotion
  const head: Head = {
    promotionId,
    type,
    needsCoupon: promotion.needsCoupon === true,
    isBasketAlone: combines === 'basket_alone',
    conditions: conditionsOf(promotion),
  }
  // The head last: what begins with a spread gets a shape of its own on Node.js 20, and these are read for each line that is priced.
  if (isDocumentRule(promotion)) return { kind: 'document', rule: promotion, ...head }
  if (!isLineRule(promotion)) return { kind: 'group', group: groupOf(promotion), ...head }
  const { maxPieces, maxDiscountMinor: capMinor, goods } = promotion
  if (maxPieces !== undefined) return { kind: 'group', group: groupOf({ ...promotion, maxPieces }), ...head }
  const isStackable = combines === 'stackable'
  return { kind: 'line', goods, reward: rewardOf(promotion), isStackable, capMinor, ...head }
}

function rewardOf(rule: LineReward): LineReward {
  if (rule.type === 'percent_off') return { type: rule.type, ratePpm: rule.ratePpm }
  if (rule.type === 'amount_off') return { type: rule.type, amountMinor: rule.amountMinor }
  return { type: rule.type, priceMinor: rule.priceMinor }
}

type Rule = LineRule | GroupRule | DocumentRule

const isDocumentRule = (rule: Rule): rule is DocumentRule =>
  rule.type === 'document_percent_off' || rule.type === 'document_amount_off'

const isLineRule = (rule: Rule): rule is LineRule =>
  rule.type === 'percent_off' || rule.type === 'amount_off' || rule.type === 'fixed_price'

function indexed(entries: readonly Entry[]): CompiledPromotions {
  const claimsByItem = new Map<string, Claim[]>()
  const claimsByCategory = new Map<string, Claim[]>()
  const claimsOnAll: Claim[] = []
  const documents: { rank: number; entry: DocumentEntry }[] = []
  entries.forEach((entry, rank) => {
    if (entry.kind === 'document') {
      documents.push({ rank, entry })
      return
    }
    const isUnlimited = isWithoutConditions(entry.conditions)
    const mayTie = entry.kind === 'group' || entry.capMinor !== undefined
    goodsOf(entry).forEach((goods, slot) => {
      const isPlain = isUnlimited && goods.exclude === undefined
      const claim = { rank, entry, slot, goods, isPlain, mayTie }
      if (goods.include === 'all') claimsOnAll.push(claim)
      else {
        for (const id of new Set(goods.include.itemIds)) addTo(claimsByItem, id, claim)
        for (const id of new Set(goods.include.categoryIds)) addTo(claimsByCategory, id, claim)
      }
    })
  })
  const hasBasketAlone = entries.some(({ isBasketAlone }) => isBasketAlone)
  return { entries, claimsByItem, claimsByCategory, claimsOnAll, documents, hasBasketAlone }
}

function goodsOf(entry: LineEntry | GroupEntry): Goods[] {
  return entry.kind === 'line' ? [entry.goods] : entry.group.slots.map(({ goods }) => goods)
}

function addTo(claims: Map<string, Claim[]>, id: string, claim: Claim): void {
  const known = claims.get(id)
  if (known === undefined) claims.set(id, [claim])
  else known.push(claim)
}
