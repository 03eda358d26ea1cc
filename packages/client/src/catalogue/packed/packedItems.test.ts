/** Packed items answer as items do that came one by one: every look-up and every search, also after changes. */
import type { ItemRecord } from '@kassa/contract'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { LiveCatalogue } from '../liveCatalogue.ts'
import { PackedItems } from './packedItems.ts'
import { ItemPacker } from './packItems.ts'
import { sortSlowly } from './sortSlowly.ts'

vi.setConfig({ testTimeout: 30_000 })

const breathe = async () => undefined
const idOf = (index: number) => `01930000-0000-7000-8000-0000000000${10 + index}`
const words = ['Red', 'Réd', 'lantern', 'Lamp', 'straße', 'x-1', '7', 'café']
const codes = ['4006381333931', '04006381333931', '40063812', '96385074', '00000017']

const item: fc.Arbitrary<ItemRecord> = fc
  .record({
    words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
    sku: fc.constantFrom('A1', 'a1', 'A12', 'Ä1', '4006', '96385074', 'B'),
    gtins: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 }),
    categoryId: fc.constantFrom(undefined, 'c1', 'c2'),
    isActive: fc.boolean(),
    tracksStock: fc.boolean(),
    currency: fc.constantFrom('EUR', 'SEK'),
    unitPriceE5: fc.constantFrom(0, 199_000, 2 ** 40),
    isPriceAsked: fc.boolean(),
  })
  .map(({ words, categoryId, currency, unitPriceE5, isPriceAsked, ...fields }) => ({
    ...{ ...fields, name: words.join(' '), unit: 'piece', taxCategory: 'standard' },
    prices: [{ currency, unitPriceE5 }],
    ...(categoryId && { categoryId }),
    ...(isPriceAsked && { saleRules: { openPrices: [{ currency: 'EUR', leastE5: 0, mostE5: 900_000 }] } }),
  }))

/** An item that others are chosen from. */
const withVariants = (record: ItemRecord, places: readonly number[]): ItemRecord => {
  const attributes = [{ name: 'Size', values: places.map(String) }]
  const items = places.map((place) => ({ itemId: idOf(place), values: [String(place)] }))
  return { ...record, saleRules: { variants: { attributes, items } } }
}

const itemCount = 14
/** Each of the last two may be chosen from variants of its own. */
const shop = fc
  .tuple(
    fc.array(item, { minLength: itemCount, maxLength: itemCount }),
    fc.subarray([0, 1, 2]),
    fc.subarray([3, 4]),
  )
  .map(([items, first, second]) =>
    items.map((record, index) => {
      const places = [first, second][itemCount - 1 - index] ?? []
      return places.length === 0 ? record : withVariants(record, places)
    }),
  )
const changes = fc.array(
  fc.tuple(fc.integer({ min: 0, max: itemCount + 3 }), fc.option(item, { nil: null })),
  {
    maxLength: 12,
  },
)

async function packed(records: ReadonlyMap<string, ItemRecord>): Promise<PackedItems> {
  const packer = new ItemPacker(breathe)
  for (const [itemId, record] of records) packer.add(itemId, record)
  const { columns, summary } = await packer.finish()
  return new PackedItems(columns, summary)
}

function open(currency: string) {
  const catalogue = new LiveCatalogue((itemId) => itemId.length)
  catalogue.setCurrency(currency)
  catalogue.putCategory('c1', { name: 'One', hue: 7, position: 1 })
  return catalogue
}

const typed = [
  'r',
  're',
  'red la',
  'LAN',
  'a1',
  'a',
  '400',
  '4006',
  '0400638',
  '963',
  'strasse',
  'zzz',
  '7',
  '000',
]

function answers(catalogue: LiveCatalogue) {
  const list = (categoryId?: string) => {
    const tiles = catalogue.itemsOf(categoryId)
    return tiles.slice(0, tiles.length)
  }
  return {
    ...{ all: list(), one: list('c1'), none: list('c9'), soldCount: catalogue.items.soldCount },
    found: typed.map((text) => [catalogue.search(text, 4), catalogue.searchGoods(text, 99)]),
    byCode: [...codes, 'A1', 'ä1', 'b', 'a12', 'none'].map((code) => catalogue.byCode(code)),
    byId: Array.from({ length: itemCount + 4 }, (_, index) => [
      catalogue.byId(idOf(index)),
      catalogue.byId(idOf(index)) && catalogue.saleRulesOf(idOf(index)),
      catalogue.byId(idOf(index)) && catalogue.lineItem(catalogue.items.rowOf(idOf(index)) ?? -1, 5),
    ]),
  }
}

describe('packed items', () => {
  it('answer as those do that came one by one, however they change', async () => {
    await fc.assert(
      fc.asyncProperty(
        shop,
        changes,
        fc.constantFrom('EUR', 'SEK', 'DKK'),
        async (records, news, currency) => {
          const plain = open(currency)
          const fast = open(currency)
          records.forEach((record, index) => {
            plain.putItem(idOf(index), record)
          })
          fast.adopt(await packed(new Map(records.map((record, index) => [idOf(index), record]))))
          expect(answers(fast)).toEqual(answers(plain))
          for (const [index, record] of news)
            for (const some of [plain, fast]) some.putItem(idOf(index), record)
          expect(answers(fast)).toEqual(answers(plain))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('forgive slips of the finger as others do', async () => {
    const records = words.map((name, index) => ({ name, index }))
    const plain = open('EUR')
    const fast = open('EUR')
    const make = (name: string): ItemRecord => ({
      ...{ sku: name, gtins: [], name, unit: 'piece', taxCategory: 'standard', tracksStock: false },
      ...{ prices: [{ currency: 'EUR', unitPriceE5: 1 }], isActive: true },
    })
    for (const { name, index } of records) plain.putItem(idOf(index), make(name))
    fast.adopt(await packed(new Map(records.map(({ name, index }) => [idOf(index), make(name)]))))
    for (const text of ['lantren', 'lamb', 'strase', 'cfae', 'rde', 'lam xx'])
      expect(fast.search(text, 9), text).toEqual(plain.search(text, 9))
    expect(fast.search('lantren', 9)).toHaveLength(1)
  })

  it('are nothing where there are none', async () => {
    const catalogue = open('EUR')
    catalogue.adopt(await packed(new Map()))
    expect(catalogue.itemsOf().length).toBe(0)
    expect(catalogue.search('red', 5)).toEqual([])
    expect(catalogue.byCode('4006381333931')).toBeUndefined()
  })
})

it('sorts as sort does, whatever the length', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 999 }),
      async (count, step) => {
        const key = (place: number) => (place * 7919) % step
        const sorted = await sortSlowly(count, (a, b) => key(a) - key(b), breathe)
        const expected = Array.from({ length: count }, (_, place) => place).sort((a, b) => key(a) - key(b))
        expect([...sorted]).toEqual(expected)
      },
    ),
    { numRuns: 20 },
  )
})
