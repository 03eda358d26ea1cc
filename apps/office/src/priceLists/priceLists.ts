/** Price lists, and changing them. */
import type { PriceListRecord } from '@kassa/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Reply } from '../request/ask.ts'
import { priceListsKey } from '../request/keys.ts'

export type PriceListRow = Reply<'listPriceLists'>['priceLists'][number]

/** By name. */
export const priceListsQuery = queryOptions({
  queryKey: priceListsKey,
  queryFn: async ({ signal }) => {
    const { priceLists } = await ask('listPriceLists', {}, signal)
    return priceLists.toSorted((a, b) => a.priceList.name.localeCompare(b.priceList.name))
  },
})

/** Saves a price list: a new one where none is given. The list is asked anew before it resolves.
 *  Requires: `read` as it was when editing began.   Fails: `changed_meanwhile`, `invalid_request` (rejected). */
export function useSavePriceList(read: Pick<PriceListRow, 'priceListId' | 'version'> | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (priceList: PriceListRecord) => {
      if (read === undefined) await ask('addPriceList', { body: priceList })
      else {
        const { priceListId, version } = read
        await ask('savePriceList', { params: { priceListId }, body: { version, priceList } })
      }
      await client.invalidateQueries({ queryKey: priceListsKey })
    },
  })
}
