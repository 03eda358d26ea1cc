/** What goes with what: found where sales tell, and nothing where they do not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companionsIn, goesWith } from './pairCounts.ts'

const times = (count: number, basket: string[]) => Array.from({ length: count }, () => basket)

describe('companionsIn', () => {
  it('suggests what is bought together, the best first, and not what everybody buys', () => {
    const sales = [
      ...times(40, ['pasta', 'sauce', 'bag']),
      ...times(20, ['pasta', 'sauce', 'cheese', 'bag']),
      ...times(20, ['cheese', 'bag']),
      ...times(300, ['milk', 'bag']),
    ]
    expect(companionsIn(sales)).toEqual([
      { itemId: 'pasta', companionIds: ['sauce', 'cheese'] },
      { itemId: 'sauce', companionIds: ['pasta', 'cheese'] },
      { itemId: 'cheese', companionIds: ['pasta', 'sauce'] },
    ])
  })

  it('says nothing in a shop that has sold a few times', () => {
    expect(companionsIn([...times(4, ['pasta', 'sauce']), ...times(6, ['milk'])])).toEqual([])
  })

  it('leaves out who buys half the shop', () => {
    const everything = Array.from({ length: 60 }, (_, place) => `item ${place}`)
    expect(companionsIn([...times(50, everything), ...times(50, ['milk'])])).toEqual([])
  })

  it('names at most three, never the goods themselves, and the same in any order of sales', () => {
    const item = fc.integer({ min: 0, max: 7 }).map((place) => `item ${place}`)
    const baskets = fc.array(fc.uniqueArray(item, { maxLength: 6 }), { maxLength: 60 })
    fc.assert(
      fc.property(baskets, (sales) => {
        const many = [...sales, ...sales, ...sales, ...sales, ...sales, ...sales]
        const found = companionsIn(many)
        for (const { itemId, companionIds } of found) {
          expect(companionIds).not.toContain(itemId)
          expect(new Set(companionIds).size).toBe(companionIds.length)
          expect(companionIds.length).toBeLessThanOrEqual(3)
        }
        expect(companionsIn(many.toReversed())).toEqual(found)
      }),
    )
  })
})

describe('goesWith', () => {
  it.each([
    ['often, and more than chance', { all: 1000, ofA: 50, ofB: 40, together: 20 }, true],
    ['seldom together', { all: 1000, ofA: 5, ofB: 5, together: 4 }, false],
    ['in a small part of the sales with it', { all: 10_000, ofA: 1000, ofB: 100, together: 90 }, false],
    ['hardly more than anything', { all: 1000, ofA: 500, ofB: 500, together: 350 }, false],
    ['as chance may have it', { all: 40, ofA: 12, ofB: 12, together: 6 }, false],
    ['too seldom in so many sales', { all: 20_000, ofA: 30, ofB: 30, together: 9 }, false],
  ])('%s', (_, pair, expected) => {
    expect(goesWith(pair)).toBe(expected)
  })
})
