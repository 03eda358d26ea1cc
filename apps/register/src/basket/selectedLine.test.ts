/** The keyboard's line follows what happens in the basket. */
import type { BasketLine } from '@kassa/kernel'
import { expect, it } from 'vitest'
import { selectedAfter, selectedBeside } from './selectedLine.ts'

function line(lineId: string, quantityMilli = 1000): BasketLine {
  const item = { itemId: lineId, sku: lineId, name: lineId, unit: 'piece', unitPriceE5: 100000 } as const
  return { lineId, quantityMilli, item: { ...item, taxCategory: 'standard', tracksStock: true } }
}

const abc = [line('a'), line('b'), line('c')]

it.each<[string, BasketLine[], string | undefined, BasketLine[], string | undefined]>([
  ['a new line', abc, 'a', [...abc, line('d')], 'd'],
  ['a changed quantity', abc, 'c', [line('a'), line('b', 2000), line('c')], 'b'],
  ['nothing', abc, 'b', abc, 'b'],
  ['the removed line’s neighbour', abc, 'b', [line('a'), line('c')], 'c'],
  ['the line before, where the last was removed', abc, 'c', [line('a'), line('b')], 'b'],
  ['an emptied basket', abc, 'b', [], undefined],
])('is right after %s', (_, was, selectedId, is, expected) => {
  expect(selectedAfter({ lines: was, selectedId }, is)).toBe(expected)
})

it('moves up and down and stays at the ends', () => {
  expect(selectedBeside({ lines: abc, selectedId: 'b' }, -1)).toBe('a')
  expect(selectedBeside({ lines: abc, selectedId: 'b' }, 1)).toBe('c')
  expect(selectedBeside({ lines: abc, selectedId: 'c' }, 1)).toBe('c')
  expect(selectedBeside({ lines: abc, selectedId: undefined }, 1)).toBe('c')
})
