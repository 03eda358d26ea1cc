/** What is asked before an item is sold, as it is typed, and what it comes to. */
import type { SaleRules } from '@kassa/contract'

export type SaleRulesDraft = {
  minimumAge: string
  /** Of the item's category; undefined where it has none. */
  categoryAge?: string
}

export type SaleRulesWrong = { minimumAge?: true; categoryAge?: true }

type Read = { saleRules: SaleRules; categoryAge?: number }

const years = /^\d{0,2}$/

/** Returns the draft of what there is. */
export function saleRulesDraftOf(
  { minimumAge }: SaleRules,
  category: { minimumAge?: number } | undefined,
): SaleRulesDraft {
  return {
    minimumAge: String(minimumAge ?? ''),
    ...(category && { categoryAge: String(category.minimumAge ?? '') }),
  }
}

/** Returns the rules, or what is wrong with them.   Shape: left out what was left empty. */
export function readSaleRules(
  draft: SaleRulesDraft,
): ({ status: 'read' } & Read) | { status: 'wrong'; wrong: SaleRulesWrong } {
  const [own, ofCategory] = [draft.minimumAge.trim(), (draft.categoryAge ?? '').trim()]
  const wrong: SaleRulesWrong = {
    ...(!years.test(own) && { minimumAge: true }),
    ...(!years.test(ofCategory) && { categoryAge: true }),
  }
  if (Object.keys(wrong).length > 0) return { status: 'wrong', wrong }
  return {
    status: 'read',
    saleRules: own === '' ? {} : { minimumAge: Number(own) },
    ...(ofCategory !== '' && { categoryAge: Number(ofCategory) }),
  }
}
