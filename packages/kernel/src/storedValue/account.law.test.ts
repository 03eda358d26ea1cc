/** Laws of stored value: nothing is lost or made, and when an entry arrives says nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StoredValueAccount, type StoredValueEntry, storedValueAccount } from './account.ts'
import { canSpend } from './spend.ts'

const card = { kind: 'gift_card', accountId: 'GC1', currency: 'EUR' } as const
const anyTime = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${`${day}`.padStart(2, '0')}T12:00`)
const anyAmount = fc.integer({ min: 1, max: 900 })
const anySource = fc.constantFrom('S1', 'S2', 'S3', 'S4')
const anyHoldId = fc.constantFrom('H1', 'H2', 'H3')
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}

const anyMovement = fc.oneof(
  fc.record({
    type: fc.constant('load' as const),
    amountMinor: anyAmount,
    expiresAt: orNone(anyTime),
    restores: orNone(fc.uniqueArray(anySource, { minLength: 1, maxLength: 2 })),
    restoredUntil: orNone(anyTime),
  }),
  fc.record({
    type: fc.constant('spend' as const),
    amountMinor: anyAmount,
    holdId: orNone(anyHoldId),
    undoes: orNone(fc.tuple(anySource)),
  }),
  fc.record({
    ...{ type: fc.constant('hold' as const), amountMinor: anyAmount, holdId: anyHoldId },
    until: anyTime,
  }),
  fc.record({ type: fc.constant('release' as const), holdId: anyHoldId }),
)
// A few ids come twice with other contents: someone erred, and still every order must tell the same.
const anyEntry = fc
  .record({
    entryId: fc.nat(400).map((id) => `E${id}`),
    sourceId: anySource,
    at: anyTime,
    moved: anyMovement,
  })
  .map(({ moved, ...head }) => present({ ...card, ...head, ...moved }) as StoredValueEntry)
const anyEntries = fc.array(anyEntry, { maxLength: 25 })

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const openOf = ({ overdrawn }: StoredValueAccount) => sum(overdrawn.map(({ openMinor }) => openMinor))

test('value is conserved, and what there is is what the lots hold less what is owed', () => {
  fc.assert(
    fc.property(anyEntries, anyTime, fc.nat(1000), (entries, at, creditLimitMinor) => {
      const account = storedValueAccount(entries, { ...card, at, creditLimitMinor })
      const { loadedMinor, restoredMinor, spentMinor, expiredMinor, balanceMinor, heldMinor } = account
      expect(loadedMinor + restoredMinor).toBe(spentMinor + expiredMinor + balanceMinor)
      const freeMinor = balanceMinor - heldMinor
      const inLotsMinor = sum(account.lots.map(({ amountMinor }) => amountMinor))
      expect(inLotsMinor).toBe(freeMinor > 0 ? freeMinor : 0)
      const owedBeyondMinor = -freeMinor - creditLimitMinor
      expect(openOf(account)).toBe(owedBeyondMinor > 0 ? owedBeyondMinor : 0)
      expect(account.availableMinor).toBe(owedBeyondMinor > 0 ? 0 : freeMinor + creditLimitMinor || 0)
      expect(account.lots.every((lot) => lot.amountMinor > 0)).toBe(true)
      expect(account.lots.every((lot) => lot.expiresAt === undefined || lot.expiresAt > at)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('entries are a set: every order of arrival and every repetition gives the same account', () => {
  const arrivals = anyEntries.chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.subarray(entries),
    ),
  )
  fc.assert(
    fc.property(arrivals, anyTime, ([entries, shuffled, again], at) => {
      const account = storedValueAccount(entries, { ...card, at })
      expect(storedValueAccount([...shuffled, ...again], { ...card, at })).toEqual(account)
    }),
    { numRuns: 1000 },
  )
})

test('what an account may spend it can spend without being overdrawn any more, and a cent more it cannot', () => {
  fc.assert(
    fc.property(anyEntries, anyTime, fc.nat(1000), (entries, at, creditLimitMinor) => {
      const account = storedValueAccount(entries, { ...card, at, creditLimitMinor })
      const { availableMinor } = account
      const beyond = canSpend(account, { amountMinor: availableMinor + 1, currency: 'EUR' })
      expect(beyond.status).not.toBe('spendable')
      if (availableMinor === 0) return
      expect(canSpend(account, { amountMinor: availableMinor, currency: 'EUR' }).status).not.toMatch(
        /exceeds/,
      )
      const head = { ...card, entryId: 'zz', sourceId: 'zz', at, type: 'spend' as const }
      const spent = [...entries, { ...head, amountMinor: availableMinor }]
      const after = storedValueAccount(spent, { ...card, at, creditLimitMinor })
      expect(openOf(after)).toBe(openOf(account))
      expect(after.availableMinor).toBe(0)
    }),
    { numRuns: 1000 },
  )
})

test('spending and giving back, in any parts and with any days between, leaves the lots as they were', () => {
  const loads = fc.array(
    fc.tuple(anyAmount, orNone(fc.constantFrom('2027-01-01T00:00', '2028-01-01T00:00'))),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  fc.assert(
    fc.property(loads, fc.array(fc.nat(500), { maxLength: 5 }), (loaded, parts) => {
      const at = '2026-11-02T12:00'
      const entries = loaded.map(([amountMinor, expiresAt], index) => {
        const head = { ...card, entryId: `L${index}`, sourceId: `L${index}`, at, type: 'load' as const }
        return present({ ...head, amountMinor, expiresAt }) as StoredValueEntry
      })
      const before = storedValueAccount(entries, { ...card, at })
      const amountMinor = before.balanceMinor
      entries.push({ ...card, entryId: 'sale', sourceId: 'sale', at, type: 'spend', amountMinor })
      let left = amountMinor
      for (const [index, wanted] of [...parts, amountMinor].entries()) {
        const part = wanted < left ? wanted : left
        left -= part
        if (part === 0) continue
        const head = { ...card, entryId: `R${index}`, sourceId: `R${index}`, type: 'load' as const }
        const returned = { ...head, at: `2026-11-1${index}T00:00`, amountMinor: part, restores: ['sale'] }
        entries.push({ ...returned, expiresAt: '2099-01-01T00:00' })
      }
      const after = storedValueAccount(entries, { ...card, at: '2026-12-01T00:00' })
      expect(after.lots).toEqual(before.lots)
    }),
  )
})
