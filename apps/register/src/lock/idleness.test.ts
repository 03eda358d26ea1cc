/** A till that nobody touches is locked, and never one that somebody pays at. */
import type { TillView } from '@kassa/client'
import { expect, it } from 'vitest'
import { isTimeToLock } from './idleness.ts'

const minute = 60_000

function view(part: object = {}, lockAfterMinutes: number | undefined = 2): TillView {
  const store = { ...(lockAfterMinutes === undefined ? {} : { lockAfterMinutes }) }
  const operator = { staffId: 'a', name: 'Ann', permissions: [] }
  return { register: { store }, operator, flow: { name: 'scanning' }, ...part } as unknown as TillView
}

it('is locked after as many minutes as its store says', () => {
  expect(isTimeToLock(view(), 2 * minute - 1)).toBe(false)
  expect(isTimeToLock(view(), 2 * minute)).toBe(true)
  expect(isTimeToLock(view({ register: { store: {} } }), 1000 * minute)).toBe(false)
})

it.each(['tendering', 'refunding', 'card'])('is never locked while %s', (name) => {
  expect(isTimeToLock(view({ flow: { name } }), 10 * minute)).toBe(false)
})

it('is not locked while somebody counts, is asked to approve, or nobody is there', () => {
  expect(isTimeToLock(view({ shift: { name: 'counting' } }), 10 * minute)).toBe(false)
  expect(isTimeToLock(view({ approval: {} }), 10 * minute)).toBe(false)
  expect(isTimeToLock(view({ operator: undefined }), 10 * minute)).toBe(false)
  expect(isTimeToLock(view({ flow: { name: 'completed' }, shift: { name: 'open' } }), 10 * minute)).toBe(true)
})
