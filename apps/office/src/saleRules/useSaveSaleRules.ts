/** Saving what is asked before an item, and the goods of its category, are sold. */
import type { SaleRules } from '@kassa/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { categoriesKey, itemKey } from '../request/keys.ts'

type Saved = {
  version: number
  saleRules: SaleRules
  /** Left out where its age stays as it is. */
  category?: { categoryId: string; minimumAge?: number }
}

/** Saves the rules of an item; the pages that show them are asked anew before it resolves.
 *  Requires: `version` of the item as it was when editing began.   Fails: `changed_meanwhile`, `invalid_request` (rejected). */
export function useSaveSaleRules(itemId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ version, saleRules, category }: Saved) => {
      await ask('saveSaleRules', { params: { itemId }, body: { version, saleRules } })
      if (category !== undefined) {
        const { categoryId, ...body } = category
        await ask('saveCategoryAge', { params: { categoryId }, body })
      }
      await Promise.all([
        client.invalidateQueries({ queryKey: itemKey(itemId) }),
        client.invalidateQueries({ queryKey: categoriesKey }),
      ])
    },
  })
}
