import type { VariantTile } from '@kassa/client'
import { expect, test } from 'vitest'
import { variantGrid } from './variantGrid.ts'

const variant = (...values: string[]): VariantTile => ({
  values,
  tile: {
    ...{ itemId: values.join(), sku: '', name: '', hue: 0, unitPriceE5: 0 },
    ...{ currency: 'EUR', unit: 'piece' },
  },
})
const colours = { values: ['Red', 'Green', 'Blue'] }
const sizes = { values: ['S', 'M', 'L'] }
const shownBy = (grid: ReturnType<typeof variantGrid>) =>
  grid.rows.map(({ value, cells }) => [value, ...cells.map((cell) => cell?.tile.itemId)])

test('two attributes go down and across, in their order, without values that nobody sells', () => {
  const grid = variantGrid([colours, sizes], [variant('Blue', 'L'), variant('Red', 'S'), variant('Red', 'L')])
  expect(grid.columns).toEqual(['S', 'L'])
  expect(shownBy(grid)).toEqual([
    ['Red', 'Red,S', 'Red,L'],
    ['Blue', undefined, 'Blue,L'],
  ])
})

test('one attribute goes down', () => {
  const grid = variantGrid([sizes], [variant('L'), variant('S')])
  expect(grid.columns).toEqual([undefined])
  expect(shownBy(grid)).toEqual([
    ['S', 'S'],
    ['L', 'L'],
  ])
})

test('of nothing there is nothing', () => {
  expect(variantGrid([colours, sizes], [])).toEqual({ columns: [], rows: [] })
})
