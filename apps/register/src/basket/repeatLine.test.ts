/** Once more means one more piece, in the direction of the line, or the same measure again. */
import type { BasketLine, Unit } from '@kassa/kernel'
import { expect, it } from 'vitest'
import { repeatLine } from './repeatLine.ts'

async function askedFor(unit: Unit, quantityMilli: number): Promise<unknown[]> {
  const asked: unknown[] = []
  const take = async (...command: unknown[]) => {
    asked.push(...command)
    return { status: 'done' as const }
  }
  const line: BasketLine = {
    ...{ lineId: 'line', quantityMilli },
    item: {
      ...{ itemId: 'item', sku: '1', name: 'Tea', unit, unitPriceE5: 250_000 },
      ...{ taxCategory: 'standard', tracksStock: true },
    },
  }
  await repeatLine({ setQuantity: take, addItem: take }, line)
  return asked
}

it.each<[Unit, number, unknown[]]>([
  ['piece', 1000, ['line', 2000]],
  ['piece', 7000, ['line', 8000]],
  ['piece', -1000, ['line', -2000]],
  ['kg', 350, ['item', 350, 250_000]],
  ['m', -1250, ['item', -1250, 250_000]],
])('repeats a line in %s of %i', async (unit, quantityMilli, expected) => {
  expect(await askedFor(unit, quantityMilli)).toEqual(expected)
})
