import type { ItemRecord } from '@kassa/contract'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../choice/itemQuestions.ts'
import type { TileList } from './catalogue.ts'
import { LiveCatalogue } from './liveCatalogue.ts'

const item = (name: string, more: Partial<ItemRecord> = {}): ItemRecord => ({
  sku: `SKU-${name}`,
  gtins: [],
  name,
  unit: 'piece',
  taxCategory: 'standard',
  tracksStock: true,
  prices: [{ currency: 'EUR', unitPriceE5: 250_000 }],
  isActive: true,
  ...more,
})

function makeCatalogue(items: Record<string, ItemRecord>, stock: Record<string, number> = {}) {
  const catalogue = new LiveCatalogue((itemId) => stock[itemId])
  catalogue.setCurrency('EUR')
  for (const [itemId, record] of Object.entries(items)) catalogue.putItem(itemId, record)
  return catalogue
}

const names = (tiles: TileList) => tiles.slice(0, tiles.length).map(({ name }) => name)

describe('finding items', () => {
  const catalogue = makeCatalogue({
    a: item('White metal lantern', { sku: '71053', gtins: ['05012345678900'] }),
    b: item('White hanging heart', { sku: '85123A' }),
    c: item('Café crème cup', { gtins: ['4006381333931'] }),
    d: item('Red lantern'),
    e: item('Priced elsewhere', { prices: [{ currency: 'SEK', unitPriceE5: 100_000 }] }),
    f: item('No longer sold lantern', { isActive: false }),
  })

  it('needs every typed word as the beginning of one', () => {
    expect(names(catalogue.search('lan', 10))).toEqual(['Red lantern', 'White metal lantern'])
    expect(names(catalogue.search('wh lan', 10))).toEqual(['White metal lantern'])
    expect(names(catalogue.search('lantern zebra', 10))).toEqual([])
  })

  it('does not mind case and accents, nor a slip where nothing else fits', () => {
    expect(names(catalogue.search('CAFE', 10))).toEqual(['Café crème cup'])
    expect(names(catalogue.search('lanterm', 10))).toEqual(['Red lantern', 'White metal lantern'])
    expect(names(catalogue.search('hnaging', 10))).toEqual(['White hanging heart'])
  })

  it('finds by SKU and GTIN, whole or begun, whatever the leading zeros', () => {
    expect(catalogue.byCode('85123a')?.itemId).toBe('b')
    expect(catalogue.byCode('5012345678900')?.itemId).toBe('a')
    expect(catalogue.byCode('005012345678900')?.itemId).toBe('a')
    expect(catalogue.byCode('4006381333930')).toBeUndefined()
    expect(names(catalogue.search('85123', 10))).toEqual(['White hanging heart'])
    expect(names(catalogue.search('40063', 10))).toEqual(['Café crème cup'])
  })

  it('shows what can be sold here, by name', () => {
    expect(names(catalogue.itemsOf())).toEqual([
      'Café crème cup',
      'Red lantern',
      'White hanging heart',
      'White metal lantern',
    ])
    expect(catalogue.byCode('SKU-Priced elsewhere')).toBeUndefined()
    expect(catalogue.items.rowOfCode('SKU-Priced elsewhere')).toBeDefined()
  })
})

describe('a catalogue that changes while it is used', () => {
  it('finds the new name, not the old one, before and after the index is built anew', () => {
    const catalogue = makeCatalogue({ a: item('Old name'), b: item('Other') })
    expect(names(catalogue.search('old', 5))).toEqual(['Old name'])
    catalogue.putItem('a', item('New name'))
    expect(names(catalogue.search('new', 5))).toEqual(['New name'])
    expect(catalogue.search('old', 5)).toEqual([])
    for (let index = 0; index < 600; index += 1) catalogue.putItem(`x${index}`, item(`Extra ${index}`))
    expect(names(catalogue.search('new', 5))).toEqual(['New name'])
    expect(catalogue.search('extra', 1000)).toHaveLength(600)
  })

  it('forgets codes that an item no longer has, and gives them to the next', () => {
    const catalogue = makeCatalogue({ a: item('A', { gtins: ['4006381333931'] }) })
    catalogue.putItem('a', item('A', { gtins: [] }))
    expect(catalogue.byCode('4006381333931')).toBeUndefined()
    catalogue.putItem('b', item('B', { gtins: ['4006381333931'] }))
    expect(catalogue.byCode('4006381333931')?.itemId).toBe('b')
    catalogue.putItem('b', null)
    expect(catalogue.byCode('4006381333931')).toBeUndefined()
    expect(catalogue.items.soldCount).toBe(1)
  })

  it('keeps the same lists and tiles until something of theirs changes', () => {
    const stock: Record<string, number> = { a: 5000 }
    const catalogue = makeCatalogue({ a: item('A', { categoryId: 'c' }), b: item('B') }, stock)
    catalogue.putCategory('c', { name: 'Cups', hue: 30, position: 1 })
    const before = catalogue.itemsOf()
    expect(catalogue.itemsOf()).toBe(before)
    expect(before.at(0)).toMatchObject({ hue: 30, stockMilli: 5000 })
    stock.a = 4000
    catalogue.stockChanged(['a'])
    const after = catalogue.itemsOf()
    expect(after).not.toBe(before)
    expect(after.at(0)?.stockMilli).toBe(4000)
    expect(after.at(1)).toBe(before.at(1))
  })
})

describe('variants', () => {
  const shirts = { isActive: true, gtins: ['4006381333931'] }
  const attributes = [
    { name: 'Colour', values: ['Red', 'Blue'] },
    { name: 'Size', values: ['S', 'M'] },
  ]
  const items = [
    { itemId: 'red', values: ['Red', 'S'] },
    { itemId: 'blue', values: ['Blue', 'M'] },
    { itemId: 'gone', values: ['Red', 'M'] },
  ]
  const parent = item('Shirt', { saleRules: { variants: { attributes, items } } })
  const make = () =>
    makeCatalogue(
      {
        ...{ red: item('Shirt red S', shirts), shirt: parent, cap: item('Cap') },
        ...{ blue: item('Shirt blue M'), gone: item('Shirt red M', { isActive: false }) },
      },
      { red: 3000 },
    )

  it('are found by the item that they are chosen from, once, and by their own code', () => {
    const catalogue = make()
    expect(names(catalogue.itemsOf())).toEqual(['Cap', 'Shirt'])
    expect(names(catalogue.search('shirt', 10))).toEqual(['Shirt'])
    expect(names(catalogue.search('blue', 10))).toEqual(['Shirt'])
    expect(names(catalogue.search('40063', 10))).toEqual(['Shirt'])
    expect(catalogue.byCode('4006381333931')?.name).toBe('Shirt red S')
    expect(catalogue.byId('blue')?.name).toBe('Shirt blue M')
    expect(names(catalogue.searchGoods('shirt', 10))).toEqual(['Shirt blue M', 'Shirt red S'])
  })

  it('are asked about with their prices and stock; those that are not sold are left out', () => {
    const { variants } = questionsOf(make(), 'shirt') ?? {}
    expect(variants?.attributes).toEqual(attributes)
    expect(variants?.items.map(({ values, tile }) => [values, tile.name, tile.stockMilli])).toEqual([
      [['Red', 'S'], 'Shirt red S', 3000],
      [['Blue', 'M'], 'Shirt blue M', undefined],
    ])
  })

  it('stand for themselves again when the item goes or names them no more', () => {
    const catalogue = make()
    const [first] = items
    const fewer = first === undefined ? [] : [first]
    catalogue.putItem('shirt', { ...parent, saleRules: { variants: { attributes, items: fewer } } })
    expect(names(catalogue.itemsOf())).toEqual(['Cap', 'Shirt', 'Shirt blue M'])
    catalogue.putItem('shirt', { ...parent, isActive: false })
    expect(names(catalogue.itemsOf())).toEqual(['Cap', 'Shirt blue M', 'Shirt red S'])
    expect(names(catalogue.search('shirt', 10))).toEqual(['Shirt blue M', 'Shirt red S'])
  })
})
