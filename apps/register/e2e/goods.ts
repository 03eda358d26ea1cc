/** Items of the demo business that the stories sell, read from the file that it is made from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Goods = {
  sku: string
  name: string
  gtin: string
  category: string
  /** In Amsterdam, in cents. */
  priceMinor: number
  /** In Stockholm, in öre. */
  swedishPriceMinor: number
}

/** Returns items that are sold by the piece in Amsterdam, in the order of the file. */
export function demoGoods(): Goods[] {
  const file = join(import.meta.dirname, '..', '..', 'server', 'src', 'demo', 'data', 'items.csv')
  const [, ...rows] = readFileSync(file, 'utf8').split('\n')
  return rows
    .filter((row) => row !== '' && !row.includes('"'))
    .map((row) => row.split(','))
    .map(([sku = '', name = '', gtin = '', category = '', euros = '', kronor = '']) => ({
      ...{ sku, name, gtin, category },
      priceMinor: Number(euros.replace('.', '')),
      swedishPriceMinor: Number(kronor.replace('.', '')),
    }))
    .filter(({ gtin, priceMinor }) => gtin !== '' && priceMinor > 0)
}

/** The items at these places of the file.   Fails: throws where the file has fewer. */
export function goodsAt<const Places extends readonly number[]>(
  ...places: Places
): { [Place in keyof Places]: Goods } {
  const goods = demoGoods()
  const found = places.map((place) => {
    const item = goods[place]
    if (item === undefined) throw new Error(`the demo has no item ${place}`)
    return item
  })
  return found as { [Place in keyof Places]: Goods }
}

/** The first items of a category, in the order of the file.   Fails: throws where it has fewer. */
export function goodsIn(category: string, count: number): Goods[] {
  const goods = demoGoods().filter((item) => item.category === category)
  if (goods.length < count) throw new Error(`the demo has no ${count} items in ${category}`)
  return goods.slice(0, count)
}

/** The items of these names.   Fails: throws where the demo has none of a name. */
export function goodsCalled<const Names extends readonly string[]>(
  ...names: Names
): { [Place in keyof Names]: Goods } {
  const goods = demoGoods()
  const found = names.map((name) => {
    const item = goods.find((one) => one.name === name)
    if (item === undefined) throw new Error(`the demo has no ${name}`)
    return item
  })
  return found as { [Place in keyof Names]: Goods }
}
