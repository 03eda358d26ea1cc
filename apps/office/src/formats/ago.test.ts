/** How long ago, unit by unit. */
import { expect, test } from 'vitest'
import { formatAgo } from './ago.ts'

const at = (agoSeconds: number) =>
  formatAgo(1_000_000_000_000 - agoSeconds * 1000, 1_000_000_000_000, 'en-GB')

test.each([
  [-5, 'now'],
  [0, 'now'],
  [59, 'now'],
  [60, '1 minute ago'],
  [3_599, '59 minutes ago'],
  [3_600, '1 hour ago'],
  [86_400, 'yesterday'],
  [3 * 86_400, '3 days ago'],
])('%i seconds', (seconds, text) => {
  expect(at(seconds)).toBe(text)
})
