/** Promotions of the bench as the records of a shop: tills read them from the feed like any other. */
import type { PromotionRecord } from '@kassa/contract'
import type { LineItem } from '@kassa/kernel'
import type { Office } from '../stage/office.ts'
import { makeChance } from './chance.ts'
import { makePromotions } from './promotions.ts'

const itemsPerPage = 200

/** Adds `count` promotions on the items of the bench's file with the numbers below `namedItems`: those that are scanned. */
export async function addPromotions(
  office: Office,
  { count, namedItems }: { count: number; namedItems: number },
): Promise<void> {
  const items = await readItems(office, namedItems)
  for (const { promotionId, priority, ...rest } of makePromotions(items, count, makeChance(11))) {
    const { minimumSpend, ...rule } = rest
    const body = {
      ...{ name: promotionId, priority, rule },
      ...(minimumSpend === undefined ? {} : { minimumSpend }),
    } as PromotionRecord
    await office('addPromotion', { body })
  }
}

async function readItems(office: Office, namedItems: number): Promise<Pick<LineItem, 'itemId'>[]> {
  const found: Pick<LineItem, 'itemId'>[] = []
  let after: string | undefined
  do {
    const query = { search: 'BENCH', limit: itemsPerPage, ...(after === undefined ? {} : { after }) }
    const { items, next } = await office('listItems', { query })
    for (const { itemId, item } of items)
      if (Number(item.sku.replace('BENCH-', '')) < namedItems) found.push({ itemId })
    after = next
  } while (after !== undefined && found.length < namedItems)
  return found
}
