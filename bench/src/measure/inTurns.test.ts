/** Both sides are measured equally often, and neither always goes first. */
import { expect, it } from 'vitest'
import { inTurns } from './inTurns.ts'

it('changes who goes first and keeps the samples of each side', async () => {
  const order: string[] = []
  const side = (name: string, factor: number) => (round: number) => {
    order.push(name)
    return factor * round
  }
  const samples = await inTurns(3, { figure: side('figure', 1), baseline: side('baseline', 10) })
  expect(samples).toEqual({ figure: [0, 1, 2], baseline: [0, 10, 20] })
  expect(order).toEqual(['figure', 'baseline', 'baseline', 'figure', 'figure', 'baseline'])
})
