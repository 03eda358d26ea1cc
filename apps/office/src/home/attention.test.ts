/** What needs someone. */
import { expect, test } from 'vitest'
import type { Device } from '../devices/devices.ts'
import { findAttention } from './attention.ts'

const now = Date.parse('2026-11-23T12:00:00Z')

const device = (device: string, change: Partial<Device>): Device => ({
  device,
  registerName: device,
  storeName: 'Store',
  incarnation: 1,
  seq: 5,
  lastReceivedAt: '2026-11-23T11:59:00Z',
  auditedSeq: 5,
  trouble: null,
  kind: 'register',
  vouchedBy: null,
  headOfficeSeq: null,
  lost: null,
  ...change,
})

test('trouble comes first, then who was silent for a day and a half; others need nobody', () => {
  const found = findAttention(
    [
      device('fine', {}),
      device('silent', { lastReceivedAt: '2026-11-21T12:00:00Z' }),
      device('overnight', { lastReceivedAt: '2026-11-22T18:00:00Z' }),
      device('new', { lastReceivedAt: null, seq: 0 }),
      device('shut out', { trouble: 'revoked', lastReceivedAt: '2026-11-01T12:00:00Z' }),
      device('forked', { trouble: 'fork', lastReceivedAt: '2026-11-01T12:00:00Z' }),
    ],
    now,
  )
  expect(found.map(({ reason, device }) => [reason, device.device])).toEqual([
    ['trouble', 'forked'],
    ['silent', 'silent'],
  ])
})
