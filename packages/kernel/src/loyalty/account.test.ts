/** What an account holds: what counts, what expires, what is set aside, and its tier. */
import { expect, test } from 'vitest'
import type { LoyaltyAccount } from './account.ts'
import { loyaltyAccount } from './account.ts'
import type { PointsMovement } from './sale.ts'
import { accountOf, club, type Document, factsOf, gift, line, returning, tenBreads } from './testing/club.ts'

test.each<[string, Document[], PointsMovement[], Partial<LoyaltyAccount>]>([
  [
    'two different sales under one id',
    [tenBreads, { ...tenBreads, lines: [line('bread', 10, 500)] }],
    [],
    { balancePoints: 5, conflicting: ['A'] },
  ],
  ['what happens later does not count yet', [{ ...tenBreads, at: '2026-12-24T12:00' }], [], { sales: [] }],
])('%s', (_, documents, movements, expected) => {
  expect(accountOf(documents, movements)).toMatchObject(expected)
})

test('points expire at the end of the day, and a return takes its own: older ones stay, with their expiry', () => {
  const programme = { ...club, lifetimeMonths: 2 }
  const documents = [
    { id: 'O', lines: [line('bread', 1, 300)], programme, at: '2026-02-28T12:00' },
    { ...tenBreads, programme },
    { ...returning('B', 10, 990), programme },
  ]
  const lots = [{ entryId: 'O earned', points: 3, expiresAt: '2026-04-29T00:00' }]
  expect(accountOf(documents, [], '2026-04-28T23:59')).toMatchObject({ lots, balancePoints: 3 })
  expect(accountOf(documents, [], '2026-04-29T00:00')).toMatchObject({ lots: [], expiredPoints: 3 })
})

test('a tier adds points from the day after, and never to goods bought under a tier that came back', () => {
  const tierRules = {
    windowMonths: 12,
    graceMonths: 1,
    tiers: [{ tierId: 'gold', fromMinor: 9_000, additionalPpm: 500_000 }],
  }
  const programme = { ...club, tierRules }
  const documents: Document[] = [
    { id: 'A', lines: [line('bread', 1, 9_000), line('tobacco', 1, 9_999)], programme },
    { id: 'S', lines: [line('milk', 1, 1_000)], programme },
    { id: 'L', lines: [line('milk', 1, 1_000)], programme, at: '2026-03-11T12:00' },
    { id: 'M', lines: [line('milk', 1, 1_000)], programme, at: '2027-04-10T12:00' },
    { id: 'N', lines: [line('milk', 1, 1_000)], programme, at: '2027-05-11T12:00' },
  ]
  const of = { programmeId: 'club', customerId: 'anna', at: '2026-12-01T00:00', tierRules }
  const held = loyaltyAccount(factsOf(documents), of)
  expect(held).toMatchObject({
    balancePoints: 90 + 10 + 15,
    tier: { tier: { tierId: 'gold' }, windowMinor: 11_000 },
  })
  expect(held.sales.map(({ tierId }) => tierId)).toEqual([undefined, undefined, 'gold'])
  const later = loyaltyAccount(factsOf(documents), { ...of, at: '2027-12-01T00:00' })
  expect(later.sales.map(({ tierId }) => tierId)).toEqual([undefined, undefined, 'gold', 'gold', undefined])
  const lost = loyaltyAccount(factsOf([...documents, returning('B', 1, 9_000)]), of)
  expect(lost.balancePoints).toBe(10 + 10)
  expect(lost.tier).toEqual({ windowMinor: 2_000, next: { tierId: 'gold', missingMinor: 7_000 } })
})

test('points that another till has set aside cannot be spent', () => {
  const head = {
    entryId: 'h',
    sourceId: 'h',
    programmeId: 'club',
    customerId: 'anna',
    at: '2026-11-30T12:00',
  }
  const hold = { ...head, type: 'hold' as const, points: 30, holdId: 'h', until: '2026-12-01T12:00' }
  expect(accountOf([], [gift(100), hold])).toMatchObject({
    balancePoints: 100,
    heldPoints: 30,
    availablePoints: 70,
  })
  const release = { ...head, entryId: 'r', type: 'release' as const, holdId: 'h' }
  expect(accountOf([], [gift(100), hold, release])).toMatchObject({ heldPoints: 0, availablePoints: 100 })
})

test('other programmes and customers are others', () => {
  const other = { ...gift(50), entryId: 'x', programmeId: 'other' }
  const bert = { ...gift(50), entryId: 'y', customerId: 'bert' }
  const account = accountOf([{ ...tenBreads, customerId: 'bert' }], [gift(7), other, bert])
  expect(account).toMatchObject({ balancePoints: 7, sales: [] })
})
