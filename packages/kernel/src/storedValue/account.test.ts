import { expect, test } from 'vitest'
import { type StoredValueAccount, type StoredValueEntry, storedValueAccount } from './account.ts'
import { postBreakage } from './breakage.ts'
import { type CashOutOutcome, californianCashOut, cashOut } from './cashOut.ts'
import { canSpend, type SpendOutcome } from './spend.ts'

const card = { kind: 'gift_card', accountId: 'GC1', currency: 'EUR' } as const
const day = (number: number) => `2026-11-${`${number}`.padStart(2, '0')}T12:00`

type Terms = { expiresAt?: string; restores?: string[]; restoredUntil?: string }
const load = (id: string, on: number, amountMinor: number, terms: Terms = {}): StoredValueEntry => {
  return { ...card, entryId: id, sourceId: id, at: day(on), type: 'load', amountMinor, ...terms }
}
const spend = (id: string, on: number, amountMinor: number, holdId?: string): StoredValueEntry => {
  const hold = holdId === undefined ? {} : { holdId }
  return { ...card, entryId: id, sourceId: id, at: day(on), type: 'spend', amountMinor, ...hold }
}
const hold = (id: string, on: number, amountMinor: number, until: number): StoredValueEntry => {
  const head = { ...card, entryId: id, sourceId: id, at: day(on) }
  return { ...head, type: 'hold', amountMinor, holdId: id, until: day(until) }
}
const release = (holdId: string, on: number): StoredValueEntry => {
  return { ...card, entryId: `${holdId} off`, sourceId: holdId, at: day(on), type: 'release', holdId }
}
const accountOn = (on: number, entries: StoredValueEntry[], creditLimitMinor = 0) =>
  storedValueAccount(entries, { ...card, at: day(on), creditLimitMinor })

const [untilFive, untilNine] = [{ expiresAt: day(5) }, { expiresAt: day(9) }]

test.each<[string, StoredValueAccount, Partial<StoredValueAccount>]>([
  ['nothing', accountOn(1, []), { isKnown: false, balanceMinor: 0, availableMinor: 0 }],
  [
    'what is loaded later does not count yet',
    accountOn(1, [load('a', 1, 500), load('b', 2, 300)]),
    { balanceMinor: 500, lots: [{ entryId: 'a', amountMinor: 500 }] },
  ],
  [
    'what expires first is spent first, whenever it was loaded',
    accountOn(3, [
      load('a', 1, 500),
      load('b', 2, 300, untilNine),
      load('c', 2, 300, untilFive),
      spend('x', 3, 400),
    ]),
    {
      balanceMinor: 700,
      lots: [
        { entryId: 'b', amountMinor: 200, expiresAt: day(9) },
        { entryId: 'a', amountMinor: 500 },
      ],
    },
  ],
  [
    'of two that expire together the older is spent first',
    accountOn(3, [load('b', 1, 300, untilNine), load('a', 2, 300, untilNine), spend('x', 3, 300)]),
    { lots: [{ entryId: 'a', amountMinor: 300, expiresAt: day(9) }] },
  ],
  [
    'value expires in its minute and not before',
    accountOn(5, [load('a', 1, 500, untilFive), spend('x', 2, 200)]),
    {
      ...{ balanceMinor: 0, availableMinor: 0, expiredMinor: 300, lots: [] },
      expired: [{ entryId: 'a', amountMinor: 300, expiredAt: day(5) }],
    },
  ],
  [
    'a return puts value back where it came from, with the expiry it had',
    accountOn(4, [
      ...[load('a', 1, 300, untilFive), load('b', 1, 500, untilNine), spend('x', 2, 600)],
      load('back', 4, 400, { restores: ['x'], expiresAt: day(28) }),
    ]),
    {
      ...{ loadedMinor: 800, restoredMinor: 400, spentMinor: 600, balanceMinor: 600 },
      lots: [
        { entryId: 'a', amountMinor: 100, expiresAt: day(5) },
        { entryId: 'b', amountMinor: 500, expiresAt: day(9) },
      ],
    },
  ],
  [
    'a return after the expiry gives expired value, unless the shop gives time',
    accountOn(6, [
      load('a', 1, 300, untilFive),
      spend('x', 2, 300),
      load('back', 6, 300, { restores: ['x'] }),
    ]),
    { balanceMinor: 0, expiredMinor: 300 },
  ],
  [
    'a return after the expiry where the shop gives time',
    accountOn(6, [
      ...[load('a', 1, 300, untilFive), spend('x', 2, 300)],
      load('back', 6, 300, { restores: ['x'], restoredUntil: day(20) }),
    ]),
    { balanceMinor: 300, lots: [{ entryId: 'a', amountMinor: 300, expiresAt: day(20) }] },
  ],
  [
    'more is given back than these sales spent: the rest is a lot of its own',
    accountOn(4, [
      ...[load('a', 1, 300, untilNine), spend('x', 2, 200)],
      load('back', 4, 250, { restores: ['x'], expiresAt: day(28) }),
    ]),
    {
      balanceMinor: 350,
      lots: [
        { entryId: 'a', amountMinor: 300, expiresAt: day(9) },
        { entryId: 'back', amountMinor: 50, expiresAt: day(28) },
      ],
    },
  ],
  [
    'what is set aside is there and cannot be spent',
    accountOn(3, [load('a', 1, 500), hold('h', 2, 200, 9)]),
    { balanceMinor: 500, heldMinor: 200, availableMinor: 300 },
  ],
  [
    'a hold lapses by itself',
    accountOn(9, [load('a', 1, 500), hold('h', 2, 200, 9)]),
    { balanceMinor: 500, heldMinor: 0, availableMinor: 500 },
  ],
  [
    'a hold is released',
    accountOn(4, [load('a', 1, 500), hold('h', 2, 200, 9), release('h', 3)]),
    { heldMinor: 0, availableMinor: 500 },
  ],
  [
    'less is captured than was set aside, and the rest is free',
    accountOn(4, [load('a', 1, 500), hold('h', 2, 200, 9), spend('x', 3, 150, 'h')]),
    { balanceMinor: 350, heldMinor: 0, availableMinor: 350 },
  ],
  [
    'what was set aside in time is captured although its lot has expired since',
    accountOn(7, [load('a', 1, 500, untilFive), hold('h', 4, 200, 9), spend('x', 6, 200, 'h')]),
    { spentMinor: 200, expiredMinor: 300, balanceMinor: 0, overdrawn: [] },
  ],
  [
    'a capture in the minute in which the hold lapses takes what is there then',
    accountOn(7, [load('a', 1, 500, untilFive), hold('h', 4, 200, 6), spend('x', 6, 200, 'h')]),
    { expiredMinor: 500, overdrawn: [{ entryId: 'x', overMinor: 200, openMinor: 200 }] },
  ],
  [
    'a capture that is older than its hold, by a clock that goes wrong, stands where it is',
    accountOn(7, [load('a', 1, 500, untilFive), hold('h', 6, 200, 9), spend('x', 3, 200, 'h')]),
    { spentMinor: 200, expiredMinor: 300, heldMinor: 0, overdrawn: [] },
  ],
  [
    'two holds under one id: the first is the hold',
    accountOn(5, [load('a', 1, 500), hold('h', 2, 200, 9), { ...hold('h', 3, 100, 9), entryId: 'again' }]),
    { heldMinor: 200, availableMinor: 300 },
  ],
  [
    'two captures under one hold: the later one is too much',
    accountOn(5, [load('a', 1, 200), hold('h', 2, 200, 9), spend('x', 4, 200, 'h'), spend('y', 3, 200, 'h')]),
    { overdrawn: [{ entryId: 'x', overMinor: 200, openMinor: 200 }] },
  ],
  [
    'what came back and holds longer is apart from what was left',
    accountOn(4, [
      ...[load('a', 1, 500, untilFive), spend('x', 2, 300)],
      load('back', 3, 300, { restores: ['x'], restoredUntil: day(9) }),
    ]),
    {
      lots: [
        { entryId: 'a', amountMinor: 200, expiresAt: day(5) },
        { entryId: 'a', amountMinor: 300, expiresAt: day(9) },
      ],
    },
  ],
  [
    'what was set aside is not broken yet',
    accountOn(6, [load('a', 1, 500, untilFive), hold('h', 4, 200, 9)]),
    { expiredMinor: 300, balanceMinor: 200, heldMinor: 200, availableMinor: 0 },
  ],
  [
    'three tills spend one card while they are offline',
    accountOn(3, [load('a', 1, 500), spend('x', 2, 400), spend('y', 2, 300), spend('z', 2, 100)]),
    {
      ...{ balanceMinor: -300, availableMinor: 0 },
      overdrawn: [
        { entryId: 'y', overMinor: 200, openMinor: 200 },
        { entryId: 'z', overMinor: 100, openMinor: 100 },
      ],
    },
  ],
  [
    'a later load makes good what was overdrawn, the oldest first, and who did it is still known',
    accountOn(4, [load('a', 1, 500), spend('x', 2, 600), spend('y', 3, 50), load('b', 4, 120)]),
    {
      balanceMinor: -30,
      overdrawn: [
        { entryId: 'x', overMinor: 100, openMinor: 0 },
        { entryId: 'y', overMinor: 50, openMinor: 30 },
      ],
    },
  ],
  [
    'a house account owes up to its limit',
    accountOn(3, [spend('x', 2, 800)], 1000),
    { balanceMinor: -800, availableMinor: 200, overdrawn: [] },
  ],
  [
    'a house account beyond its limit, partly paid',
    accountOn(4, [spend('x', 2, 800), spend('y', 3, 500), load('paid', 4, 100)], 1000),
    {
      ...{ balanceMinor: -1200, availableMinor: 0 },
      overdrawn: [{ entryId: 'y', overMinor: 300, openMinor: 200 }],
    },
  ],
  [
    'a card that comes back takes its own value along, not what expires sooner',
    accountOn(3, [
      ...[load('a', 1, 300, untilFive), load('b', 1, 300, untilNine)],
      { ...spend('x', 2, 200), undoes: ['b'] } as StoredValueEntry,
    ]),
    {
      lots: [
        { entryId: 'a', amountMinor: 300, expiresAt: day(5) },
        { entryId: 'b', amountMinor: 100, expiresAt: day(9) },
      ],
    },
  ],
  [
    'what is undone may have expired, in part: then the rest comes from others',
    accountOn(7, [
      ...[load('a', 1, 300, untilFive), load('b', 1, 300, untilNine), spend('w', 2, 100)],
      { ...spend('x', 6, 250), undoes: ['a'] } as StoredValueEntry,
    ]),
    { expiredMinor: 0, spentMinor: 350, lots: [{ entryId: 'b', amountMinor: 250, expiresAt: day(9) }] },
  ],
  [
    'two entries under one id: one of them counts, and someone must look',
    accountOn(3, [load('a', 1, 500), load('a', 1, 900)]),
    { loadedMinor: 500, conflicting: ['a'] },
  ],
  [
    'other accounts and other currencies are others',
    accountOn(3, [
      load('a', 1, 500),
      { ...load('b', 1, 500), currency: 'SEK' },
      { ...load('c', 1, 500), accountId: 'GC2' },
      { ...load('d', 1, 500), kind: 'store_credit' },
    ]),
    { loadedMinor: 500 },
  ],
])('%s', (_, account, expected) => {
  expect(account).toMatchObject(expected)
})

const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const full = [load('a', 1, 500)]

test.each<[string, StoredValueAccount, number, SpendOutcome]>([
  ['all of it', accountOn(2, full), 500, { status: 'spendable', leftMinor: 0 }],
  ['a cent more', accountOn(2, full), 501, { status: 'exceeds_available', availableMinor: 500 }],
  ['no such card', accountOn(2, []), 1, { status: 'account_unknown' }],
  [
    'a house account that bought nothing yet',
    accountOn(2, [], 900),
    900,
    { status: 'spendable', leftMinor: 0 },
  ],
  [
    'expired',
    accountOn(6, [load('a', 1, 500, untilFive)]),
    500,
    { status: 'value_expired', availableMinor: 0, expiredMinor: 500 },
  ],
  [
    'set aside',
    accountOn(3, [...full, hold('h', 2, 200, 9)]),
    500,
    { status: 'value_held', availableMinor: 300, heldMinor: 200 },
  ],
  [
    'overdrawn and in part made good',
    accountOn(4, [...full, spend('x', 2, 700), load('b', 3, 150)]),
    1,
    { status: 'account_overdrawn', openMinor: 50 },
  ],
  [
    'overdrawn and made good',
    accountOn(4, [...full, spend('x', 2, 700), load('b', 3, 250)]),
    50,
    { status: 'spendable', leftMinor: 0 },
  ],
])('spending: %s', (_, account, amountMinor, expected) => {
  expect(canSpend(account, euros(amountMinor))).toEqual(expected)
})

test('a card in euros pays nothing in kronor', () => {
  const outcome = canSpend(accountOn(2, full), { amountMinor: 1, currency: 'SEK' })
  expect(outcome).toEqual({ status: 'other_currency', currency: 'EUR' })
})

const dollars = (at: string, balanceMinor: number, heldMinor = 0): StoredValueAccount => {
  return { ...accountOn(1, []), currency: 'USD', at, balanceMinor, heldMinor }
}

test.each<[StoredValueAccount, CashOutOutcome]>([
  [dollars('2026-03-31T23:59', 9_99), { status: 'payable', amountMinor: 9_99 }],
  [dollars('2026-03-31T23:59', 10_00), { status: 'balance_too_great', belowMinor: 10_00 }],
  [dollars('2026-04-01T00:00', 14_99), { status: 'payable', amountMinor: 14_99 }],
  [dollars('2026-04-01T00:00', 15_00), { status: 'balance_too_great', belowMinor: 15_00 }],
  [dollars('2026-04-01T00:00', 0), { status: 'nothing_left' }],
  [dollars('2026-04-01T00:00', 5_00, 1_00), { status: 'value_held', heldMinor: 1_00 }],
  [dollars('2007-12-31T00:00', 5_00), { status: 'no_rule' }],
  [{ ...dollars('2026-04-01T00:00', 5_00), kind: 'store_credit' }, { status: 'no_rule' }],
  [{ ...dollars('2026-04-01T00:00', 5_00), currency: 'EUR' }, { status: 'no_rule' }],
])('paying out what is left (%#)', (account, expected) => {
  expect(cashOut(account, californianCashOut)).toEqual(expected)
})

test('breakage is posted once, and comes back where a sale arrives late', () => {
  const late = [load('a', 1, 500, untilFive), spend('x', 2, 200)]
  const first = postBreakage(accountOn(6, late.slice(0, 1)))
  expect(first).toEqual([
    { account: 'stored_value', detail: 'gift_card', currency: 'EUR', amountMinor: 500 },
    { account: 'breakage', detail: 'gift_card', currency: 'EUR', amountMinor: -500 },
  ])
  expect(postBreakage(accountOn(6, late), 500)).toMatchObject([{ amountMinor: -200 }, { amountMinor: 200 }])
  expect(postBreakage(accountOn(6, late), 300)).toEqual([])
})

test.each<[string, () => unknown]>([
  ['an amount of zero', () => accountOn(2, [load('a', 1, 0)])],
  ['an amount below zero', () => accountOn(2, [spend('a', 1, -5)])],
  ['half a cent', () => accountOn(2, [load('a', 1, 0.5)])],
  ['a day that no month has', () => accountOn(2, [{ ...load('a', 1, 5), at: '2026-02-30T00:00' }])],
  ['an impossible expiry', () => accountOn(2, [load('a', 1, 5, { expiresAt: 'never' })])],
  ['an impossible time for what came back', () => accountOn(2, [load('a', 1, 5, { restoredUntil: '' })])],
  [
    'an impossible end of a hold',
    () => accountOn(2, [{ ...hold('a', 1, 5, 2), until: '2026' } as StoredValueEntry]),
  ],
  ['a limit below zero', () => accountOn(2, [], -1)],
  ['no currency', () => storedValueAccount([], { ...card, currency: 'euro', at: day(1) })],
  ['paying nothing', () => canSpend(accountOn(2, full), euros(0))],
])('is a fault: %s', (_, doIt) => {
  expect(doIt).toThrow()
})
