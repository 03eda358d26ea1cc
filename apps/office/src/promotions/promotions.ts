/** Promotions, and changing them. */
import type { PromotionRecord } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { promotionsKey } from '../request/keys.ts'

export type PromotionRow = Reply<'listPromotions'>['promotions'][number]

/** By name. */
export const promotionsQuery = queryOptions({
  queryKey: promotionsKey,
  queryFn: async ({ signal }) => {
    const { promotions } = await ask('listPromotions', {}, signal)
    return promotions.toSorted((a, b) => a.promotion.name.localeCompare(b.promotion.name))
  },
})

/** Saves a promotion: a new one where none is given. The list is asked anew before it resolves.
 *  Requires: `read` as it was when editing began: what somebody else saved since then is not written over.
 *  Fails: `changed_meanwhile`, `invalid_request` (rejected). */
export function useSavePromotion(read: Pick<PromotionRow, 'promotionId' | 'version'> | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (promotion: PromotionRecord) => {
      if (read === undefined) await ask('addPromotion', { body: promotion })
      else {
        const { promotionId, version } = read
        await ask('savePromotion', { params: { promotionId }, body: { version, promotion } })
      }
      await client.invalidateQueries({ queryKey: promotionsKey })
    },
  })
}
