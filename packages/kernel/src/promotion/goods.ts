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

/** Returns whether plain data names goods: all, or by lists of items and categories. */
export function isGoods(goods: Goods | undefined): goods is Goods {
  const { include, exclude } = goods ?? {}
  return (include === 'all' || isList(include)) && (exclude === undefined || isList(exclude))
}

function isList(named: Exclude<Goods['include'], 'all'> | undefined): boolean {
  return Array.isArray(named?.itemIds) && Array.isArray(named?.categoryIds)
}
