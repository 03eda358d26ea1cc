import { describe, expect, it } from 'vitest'
import { StockLevels } from './stockLevels.ts'

function make(level = 10_000) {
  const changed: string[][] = []
  const levels = new StockLevels((itemIds) => changed.push([...itemIds]))
  levels.replace({ itemIds: ['cup'], levelsMilli: [level] })
  return { levels, changed }
}
const sold = [{ itemId: 'cup', quantityMilli: -1000 }]

describe('stock at this store', () => {
  it('is the server’s less what was sold here since', () => {
    const { levels, changed } = make()
    levels.moved(5, sold)
    expect(levels.levelOf('cup')).toBe(9000)
    expect(levels.levelOf('pen')).toBeUndefined()
    levels.moved(6, [{ itemId: 'pen', quantityMilli: -2000 }])
    expect(levels.levelOf('pen')).toBe(-2000)
    expect(changed).toEqual([['cup'], ['cup'], ['pen']])
  })

  it('does not change when the server takes a sale in, whatever comes first: its answer or its new level', () => {
    const { levels } = make()
    levels.moved(5, sold)
    levels.batchStarted()
    levels.told([['cup', 9000]])
    expect(levels.levelOf('cup')).toBe(9000)
    levels.batchEnded(5)
    expect(levels.levelOf('cup')).toBe(9000)
    levels.moved(6, sold)
    levels.batchStarted()
    levels.batchEnded(6)
    expect(levels.levelOf('cup')).toBe(8000)
    levels.told([['cup', 8000]])
    expect(levels.levelOf('cup')).toBe(8000)
  })

  it('takes in what other tills sold, and keeps its own that are still here', () => {
    const { levels } = make()
    levels.moved(5, sold)
    levels.told([['cup', 4000]])
    expect(levels.levelOf('cup')).toBe(3000)
    levels.batchStarted()
    levels.batchEnded(4)
    expect(levels.levelOf('cup')).toBe(3000)
  })

  it('counts an entry that is read from the disk after the server took it in', () => {
    const { levels } = make()
    levels.batchStarted()
    levels.batchEnded(7)
    levels.moved(6, sold)
    expect(levels.levelOf('cup')).toBe(9000)
    levels.batchStarted()
    levels.batchEnded(8)
    expect(levels.levelOf('cup')).toBe(9000)
  })
})
