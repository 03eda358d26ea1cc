/** Which goods a rule names. */

export type Goods = {
  include: 'all' | { itemIds: readonly string[]; categoryIds: readonly string[] }
  exclude?: { itemIds: readonly string[]; categoryIds: readonly string[] }
}

export type GoodsLabels = { itemId: string; categoryIds: readonly string[] }

/** Returns whether the goods include an article with these labels and do not exclude it. */
export function isAmong({ include, exclude }: Goods, labels: GoodsLabels): boolean {
  if (exclude !== undefined && isNamed(exclude, labels)) return false
  return include === 'all' || isNamed(include, labels)
}

function isNamed(
  { itemIds, categoryIds }: { itemIds: readonly string[]; categoryIds: readonly string[] },
  labels: GoodsLabels,
): boolean {
  return itemIds.includes(labels.itemId) || labels.categoryIds.some((id) => categoryIds.includes(id))
}
