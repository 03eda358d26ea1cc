/** Items of the shop for an example: some of each kind of goods that the promotion names. */
import type { PromotionRecord } from '@kassa/contract'
import type { Goods } from '@kassa/kernel'
import { queryOptions, useQueries } from '@tanstack/react-query'
import type { FoundItem } from '../goods/foundItems.ts'
import { ask } from '../request/ask.ts'
import { itemsKey } from '../request/keys.ts'
import type { ExampleLine } from './example.ts'
import { exampleGoods } from './exampleGoods.ts'

const itemsEach = 2

/** Returns the lines, with as many pieces as make the promotion take something off once; nothing while they are on their way. */
export function useExampleItems(rule: PromotionRecord['rule'] | undefined, currency: string): ExampleLine[] {
  const slots = rule === undefined ? [] : exampleGoods(rule)
  const found = useQueries({ queries: slots.map(({ goods }) => itemsOfQuery(goods)) })
  const lines = new Map<string, ExampleLine>()
  slots.forEach(({ pieces }, index) => {
    const items = (found[index]?.data ?? []).slice(0, Math.max(1, Math.min(itemsEach, pieces)))
    items.forEach((one, place) => {
      const unitPriceE5 = one.item.prices.find((price) => price.currency === currency)?.unitPriceE5
      if (unitPriceE5 === undefined || lines.has(one.itemId)) return
      const share = Math.floor(pieces / items.length) + (place < pieces % items.length ? 1 : 0)
      lines.set(one.itemId, { ...one, pieces: share, unitPriceE5 })
    })
  })
  return [...lines.values()]
}

function itemsOfQuery({ include }: Goods) {
  const { itemIds, categoryIds } = include === 'all' ? { itemIds: [], categoryIds: [] } : include
  const ids = itemIds.slice(0, itemsEach)
  const [categoryId] = categoryIds
  return queryOptions({
    queryKey: [...itemsKey, 'example', ids, categoryId] as const,
    queryFn: async ({ signal }): Promise<FoundItem[]> => {
      if (ids.length > 0)
        return Promise.all(ids.map((itemId) => ask('readItem', { params: { itemId } }, signal)))
      const query = { limit: itemsEach, ...(categoryId === undefined ? {} : { categoryId }) }
      return (await ask('listItems', { query }, signal)).items
    },
  })
}
