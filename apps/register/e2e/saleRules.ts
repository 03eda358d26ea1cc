/** What the till asks before it sells, set as the back office sets it. */
import type { SaleRules } from '@kassa/contract'
import type { Goods } from './goods.ts'
import type { Office } from './office.ts'

/** Sets the age of a category; without one, everybody may buy. */
export async function limitAge(
  office: Office,
  category: string,
  minimumAge: number | undefined,
): Promise<void> {
  const { categories } = await office.ask('listCategories', {})
  const { categoryId = '' } = categories.find((one) => one.category.name === category) ?? {}
  const body = minimumAge === undefined ? {} : { minimumAge }
  await office.ask('saveCategoryAge', { params: { categoryId }, body })
}

export async function itemIdOf(office: Office, { gtin }: Goods): Promise<string> {
  const { items } = await office.ask('listItems', { query: { search: gtin } })
  return items[0]?.itemId ?? ''
}

/** Sets what is asked before an item is sold. */
export async function setRules(office: Office, goods: Goods, saleRules: SaleRules): Promise<void> {
  const params = { itemId: await itemIdOf(office, goods) }
  const { version } = await office.ask('readItem', { params })
  await office.ask('saveSaleRules', { params, body: { version, saleRules } })
}
