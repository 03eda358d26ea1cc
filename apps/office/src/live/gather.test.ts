/** The first at once, a burst in few calls, nothing lost. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gather } from './gather.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what comes alone is handed on at once; a burst is handed on together after the pause', () => {
  const calls: (readonly number[])[] = []
  const give = gather<number>((items) => calls.push(items), 400)
  give(1)
  give(2)
  give(3)
  expect(calls).toEqual([[1]])
  vi.advanceTimersByTime(400)
  expect(calls).toEqual([[1], [2, 3]])
  vi.advanceTimersByTime(400)
  give(4)
  expect(calls).toEqual([[1], [2, 3], [4]])
})
