/** Which pieces are recalled. */
import { expect, test } from 'vitest'
import { type RecalledPieces, type RecallVerdict, recallVerdict } from './recall.ts'
import type { Trace } from './trace.ts'

const lots: RecalledPieces = { type: 'lots', lots: ['L 12a', 'L13'] }
const span: RecalledPieces = { type: 'expiry', from: '2026-11-01', to: '2026-11-30' }

test.each<[RecalledPieces, Trace, RecallVerdict]>([
  [{ type: 'all' }, {}, 'recalled'],
  [{ type: 'all' }, { lot: 'L1' }, 'recalled'],
  [lots, { lot: 'L13' }, 'recalled'],
  [lots, { lot: 'l12A' }, 'recalled'],
  [lots, { lot: 'L14' }, 'free'],
  [lots, { expiryDay: '2026-11-02' }, 'unknown'],
  [span, { expiryDay: '2026-11-01' }, 'recalled'],
  [span, { expiryDay: '2026-11-30' }, 'recalled'],
  [span, { expiryDay: '2026-12-01' }, 'free'],
  [span, { expiryDay: '2026-10-31' }, 'free'],
  [span, { lot: 'L13' }, 'unknown'],
])('%j: %j is %s', (pieces, trace, verdict) => {
  expect(recallVerdict(pieces, trace)).toBe(verdict)
})
