/** Which goods a rule names. */

export type Goods = {
  include: 'all' | { itemIds: readonly string[]; categoryIds: readonly string[] }
  exclude?: { itemIds: readonly string[]; categoryIds: readonly string[] }
}

export type GoodsLabels = { itemId: string; categoryIds: readonly string[] }

/** Returns whether the goods include an article with these labels and do not exclude it. */
export function isAmong(goods: Goods, labels: GoodsLabels): boolean {
  return !isExcepted(goods, labels) && (goods.include === 'all' || isNamed(goods.include, labels))
}

/** Returns whether the goods exclude such an article, whatever they include. */
export function isExcepted({ exclude }: Goods, labels: GoodsLabels): boolean {
  return exclude !== undefined && isNamed(exclude, labels)
}

function isNamed(
  { itemIds, categoryIds }: { itemIds: readonly string[]; categoryIds: readonly string[] },
  labels: GoodsLabels,
): boolean {
  return itemIds.includes(labels.itemId) || labels.categoryIds.some((id) => categoryIds.includes(id))
}
