/** So many at a time, in order, and none is left waiting by one that fails. */
import { expect, test } from 'vitest'
import { makeTurns } from './turns.ts'

test('as many as may are at work, and the next comes when one is done, whatever became of it', async () => {
  const inTurn = makeTurns(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) =>
    inTurn(async () => {
      begun.push(number)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (number === 1) throw new Error('one that fails')
      return number
    })
  const settled = Promise.allSettled([1, 2, 3, 4].map(work))
  await Promise.resolve()
  expect(begun).toEqual([1, 2])
  for (let count = 1; count <= 4; count += 1) {
    ends[count - 1]?.()
    await new Promise(setImmediate)
    expect(begun).toHaveLength(Math.min(4, count + 2))
  }
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect(begun).toEqual([1, 2, 3, 4])
})
