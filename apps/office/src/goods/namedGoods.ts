/** Goods as people name them: everything, or categories and items. */
export type NamedGoods = { isAll: boolean; categoryIds: readonly string[]; itemIds: readonly string[] }

export const noGoods: NamedGoods = { isAll: false, categoryIds: [], itemIds: [] }
