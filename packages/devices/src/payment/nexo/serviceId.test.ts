import { expect, test } from 'vitest'
import { serviceIdOf } from './serviceId.ts'

/** Ids that differ as little as UUIDv7 of one millisecond can. */
function similarIds(count: number): string[] {
  return Array.from(
    { length: count },
    (_, n) => `01930f2e-7c1a-7000-8000-${n.toString(16).padStart(12, '0')}`,
  )
}

test('is ten letters and digits, and always the same', () => {
  for (const id of ['', 'a', ...similarIds(50)]) expect(serviceIdOf(id)).toMatch(/^[0-9A-Z]{10}$/)
  expect(serviceIdOf('01930f2e-7c1a-7000-8000-000000000000')).toBe(
    serviceIdOf('01930f2e-7c1a-7000-8000-000000000000'),
  )
})

test('a hundred thousand similar ids stay apart', () => {
  const ids = similarIds(100_000)
  expect(new Set(ids.map(serviceIdOf)).size).toBe(ids.length)
})
