import { expect, test } from 'vitest'
import { post } from '../posting/post.ts'
import type { Tender } from '../settle/tender.ts'
import type { TransactionLine } from '../transaction/line.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import { storedValueAccount } from './account.ts'
import { storedValueEntries } from './ofTransaction.ts'

const thing: TransactionLine = {
  ...{ itemId: 'item', sku: '1', name: 'Thing', unit: 'piece', tracksStock: true },
  ...{ quantityMilli: 1000, unitPriceE5: 1_000_000, grossMinor: 1000, taxMinor: 174, taxCode: 'NL-21' },
}
const cards: TransactionLine = {
  ...{ ...thing, role: 'gift_card', serials: ['GC1', 'GC2'], quantityMilli: 2000 },
  ...{ grossMinor: 5001, taxMinor: 0, taxCode: 'stored_value' },
}
const takesBack: TransactionLine = {
  ...{ ...thing, quantityMilli: -1000, grossMinor: -1000, taxMinor: -174 },
  original: { transactionId: 'T2', lineNumber: 1 },
}

function transactionOf(
  transactionId: string,
  lines: TransactionLine[],
  tenders: Tender[],
): RetailTransaction {
  const totalMinor = lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0)
  return {
    ...{ type: 'retail_transaction', transactionId, receiptNumber: 1, operatorId: 'o', currency: 'EUR' },
    ...{ lines, tenders, taxes: [], totalMinor, roundingMinor: 0, changeMinor: 0 },
  }
}
const tender = (type: 'gift_card' | 'points' | 'house_account', accountId: string, amountMinor: number) => {
  return { type, accountId, amountMinor }
}

const sold = transactionOf('T1', [cards], [{ type: 'cash', amountMinor: 5001 }])
const spent = transactionOf(
  'T2',
  [thing],
  [tender('gift_card', 'GC1', 700), tender('points', 'anna', 200), tender('house_account', 'HA', 100)],
)
const returned = transactionOf(
  'T3',
  [takesBack, { ...cards, serials: ['GC1'], quantityMilli: 1000, grossMinor: 300 }],
  [tender('gift_card', 'GC1', -700)],
)

test.each([sold, spent, returned])('moves what posting moves, money only (%#)', (transaction) => {
  const entries = storedValueEntries(transaction, { at: '2026-11-22T10:00' })
  const moved = entries.map((entry) => {
    const amountMinor =
      entry.type === 'load' ? entry.amountMinor : entry.type === 'spend' ? -entry.amountMinor : 0
    return { kind: entry.kind, accountId: entry.accountId, amountMinor }
  })
  expect(moved).toEqual(post(transaction).value.filter(({ kind }) => kind !== 'points'))
  expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length)
})

test('a return restores what its sale spent; a card that is loaded on the same receipt starts its own lot', () => {
  const entries = [
    ...storedValueEntries(sold, { at: '2026-01-01T10:00', expiresAt: '2028-01-01T00:00' }),
    ...storedValueEntries(spent, { at: '2026-02-01T10:00', expiresAt: '2028-02-01T00:00' }),
    ...storedValueEntries(returned, { at: '2026-03-01T10:00', expiresAt: '2028-03-01T00:00' }),
  ]
  const id = { kind: 'gift_card', accountId: 'GC1', currency: 'EUR' } as const
  expect(storedValueAccount(entries, { ...id, at: '2026-04-01T10:00' }).lots).toEqual([
    { entryId: 'T1 load 0', amountMinor: 2501, expiresAt: '2028-01-01T00:00' },
    { entryId: 'T3 load 0', amountMinor: 300, expiresAt: '2028-03-01T00:00' },
  ])
  const late = { at: '2028-03-01T10:00', restoredUntil: '2028-06-01T00:00' }
  const afterExpiry = [...entries.slice(0, -2), ...storedValueEntries(returned, late)]
  expect(storedValueAccount(afterExpiry, { ...id, at: '2028-04-01T10:00' })).toMatchObject({
    expiredMinor: 1801,
    lots: [
      { entryId: 'T1 load 0', amountMinor: 700, expiresAt: '2028-06-01T00:00' },
      { entryId: 'T3 load 0', amountMinor: 300 },
    ],
  })
})

test('a card that comes back takes what was loaded on it, not what expires sooner', () => {
  const early = { at: '2025-12-01T10:00', expiresAt: '2027-12-01T00:00' }
  const takesCardBack: TransactionLine = {
    ...{ ...cards, serials: ['GC1'], quantityMilli: -1000, grossMinor: -2501 },
    original: { transactionId: 'T1', lineNumber: 1 },
  }
  const topUp = { ...cards, serials: ['GC1'], quantityMilli: 1000, grossMinor: 400 }
  const entries = [
    ...storedValueEntries(transactionOf('T0', [topUp], []), early),
    ...storedValueEntries(sold, { at: '2026-01-01T10:00', expiresAt: '2028-01-01T00:00' }),
    ...storedValueEntries(transactionOf('T9', [takesCardBack], []), { at: '2026-01-02T10:00' }),
  ]
  const id = { kind: 'gift_card', accountId: 'GC1', currency: 'EUR' } as const
  expect(storedValueAccount(entries, { ...id, at: '2026-04-01T10:00' })).toMatchObject({
    lots: [{ entryId: 'T0 load 0', amountMinor: 400, expiresAt: '2027-12-01T00:00' }],
  })
})
