/** Laws of loyalty: buying and returning makes no points, no value and no tier, whatever the way. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoyaltyAccount } from './account.ts'
import type { EarnRule, LoyaltyProgramme } from './programme.ts'
import { accountIn, openShop, returnEverything, type Shop, type Trade, trade } from './testing/shop.ts'

const everything = { include: 'all' } as const
const only = (...itemIds: string[]) => ({ include: { itemIds, categoryIds: [] } })

/** One point per euro, a point is worth a cent. */
const plain: LoyaltyProgramme = {
  ...{ programmeId: 'club', currency: 'EUR', basis: 'with_tax', tendersThatEarnNothing: ['points'] },
  earnRules: [{ ruleId: 'base', goods: everything, type: 'points_per_amount', points: 1, perMinor: 100 }],
  ...{
    rounding: { name: 'down', per: 'transaction' },
    pointValue: { points: 1, amountMinor: 1 },
    rewards: [],
  },
}

const extraRules: EarnRule[] = [
  { ruleId: 'wine', goods: only('wine'), type: 'points_per_amount', points: 7, perMinor: 300 },
  { ruleId: 'double', goods: only('wine', 'bread'), type: 'additional_points', additionalPpm: 1_000_000 },
  { ruleId: 'fifty', goods: everything, type: 'points_from_amount', points: 500, fromMinor: 5_000 },
]

const anyProgramme = fc
  .record({
    earnRules: fc.subarray(extraRules).map((extra) => [...plain.earnRules, ...extra]),
    rounding: fc.record({
      name: fc.constantFrom('down' as const, 'half_even' as const, 'up' as const),
      per: fc.constantFrom('line' as const, 'transaction' as const),
    }),
    pointValue: fc.record({ points: fc.constantFrom(1, 3, 100), amountMinor: fc.constantFrom(1, 7, 50) }),
    lifetimeMonths: fc.constantFrom(undefined, 1),
    hasExclusions: fc.boolean(),
    hasTiers: fc.boolean(),
  })
  .map(({ lifetimeMonths, hasExclusions, hasTiers, ...rules }): LoyaltyProgramme => {
    const tiers = [
      { tierId: 'silver', fromMinor: 3_000, additionalPpm: 250_000 },
      { tierId: 'gold', fromMinor: 9_000, additionalPpm: 1_000_000 },
    ]
    return {
      ...{ ...plain, ...rules },
      ...(hasExclusions && { excludedGoods: { itemIds: ['tobacco'], categoryIds: [] } }),
      ...(hasTiers && { tierRules: { windowMonths: 2, graceMonths: 1, tiers } }),
      ...(lifetimeMonths === undefined ? {} : { lifetimeMonths }),
    }
  })

const anyWish = fc.record({
  itemId: fc.constantFrom('bread', 'wine', 'tobacco'),
  pieces: fc.integer({ min: 1, max: 5 }),
  grossMinor: fc.integer({ min: 0, max: 9_000 }),
})
const anyTrade: fc.Arbitrary<Trade> = fc.record(
  {
    wishes: fc.array(anyWish, { maxLength: 3 }),
    back: fc.record({ document: fc.nat(9), pieces: fc.array(fc.nat(3), { maxLength: 3 }) }),
    wishedMinor: fc.nat(9_000),
  },
  { requiredKeys: ['wishes'] },
)
const anyTrades = fc.array(anyTrade, { maxLength: 12 })
const anyGift = fc.constantFrom(0, 40, 5_000)

function shopAfter(programme: LoyaltyProgramme, giftPoints: number, trades: readonly Trade[]): Shop {
  const shop = openShop(programme, giftPoints)
  for (const one of trades) trade(shop, one)
  return shop
}

/** What is worth something: lots and tier. */
const stateOf = ({ balancePoints, lots, tier, sales }: LoyaltyAccount) => ({
  balancePoints,
  lots,
  tier,
  sales,
})

test('whatever was bought, exchanged and paid with points: who returns everything has what was there before, and no tier', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyProgramme, anyGift, anyTrades, (programme, gift, trades) => {
      const shop = shopAfter(programme, gift, trades)
      returnEverything(shop)
      const after = accountIn(shop)
      expect(shop.paidMinor).toBe(0)
      expect(after.sales.every(({ earnedPoints }) => earnedPoints === 0)).toBe(true)
      expect(after.tier?.tier).toBe(undefined)
      expect(after.balancePoints).toBeLessThanOrEqual(gift)
      const isExact = programme.pointValue.points % programme.pointValue.amountMinor === 0
      if (isExact && programme.lifetimeMonths === undefined) expect(after.balancePoints).toBe(gift)
      expect(after.exceeded).toEqual([])
    }),
    { numRuns: 400 },
  )
})

// Found once: what points had paid for was counted on goods that had come back for money, and so on none.
const bread = (grossMinor: number) => ({ itemId: 'bread', pieces: 1, grossMinor })
const wentOnToGoodsThatCameBack: Trade[] = [
  { wishes: [bread(1), bread(1_507)], wishedMinor: 1_507 },
  { wishes: [bread(1)], back: { document: 0, pieces: [1] } },
  { wishes: [bread(8_400)] },
  { wishes: [], back: { document: 1, pieces: [1] } },
  { wishes: [bread(5_803)], back: { document: 0, pieces: [0, 1] }, wishedMinor: 3_197 },
]

test('at no time there are more points than the money that was paid and not given back earns', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyGift, anyTrades, (gift, trades) => {
      const shop = openShop(plain, gift)
      for (const one of trades) {
        trade(shop, one)
        const account = accountIn(shop)
        const earned = account.sales.reduce((sum, { earnedPoints }) => sum + earnedPoints, 0)
        expect(earned * 100).toBeLessThanOrEqual(shop.paidMinor)
        const burned = shop.documents.reduce((sum, { funds }) => sum + funds.pointsMinor, 0)
        expect(account.balancePoints).toBe(gift + earned - burned)
      }
    }),
    { numRuns: 500, examples: [[5_000, wentOnToGoodsThatCameBack]] },
  )
})

test('a customer who bought goods and returned them stands as one who never bought them', {
  timeout: 60_000,
}, () => {
  const detours = fc.array(fc.record({ wishes: fc.array(anyWish, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(anyProgramme, detours, fc.func(fc.boolean()), (programme, trades, isDetour) => {
      const [tried, honest] = [openShop(programme, 0), openShop(programme, 0)]
      const detourIndexes = trades.flatMap((_, index) => (isDetour(index) ? [index] : []))
      for (const [index, one] of trades.entries()) {
        trade(tried, one)
        if (detourIndexes.includes(index)) honest.day += 1
        else trade(honest, one)
      }
      for (const document of detourIndexes)
        trade(tried, { wishes: [], back: { document, pieces: [1, 1, 1] } })
      for (const document of detourIndexes)
        trade(tried, { wishes: [], back: { document, pieces: [9, 9, 9] } })
      honest.day = tried.day
      const [one, other] = [accountIn(tried), accountIn(honest)]
      expect(stateOf({ ...one, sales: one.sales.filter((sale) => sale.earnedPoints > 0) })).toEqual(
        stateOf({ ...other, sales: other.sales.filter((sale) => sale.earnedPoints > 0) }),
      )
    }),
    { numRuns: 400 },
  )
})

test('facts are a set: every order and repetition gives the same account, and points are conserved', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(
      anyProgramme,
      anyGift,
      anyTrades,
      fc.infiniteStream(fc.nat(1000)),
      (programme, gift, trades, dice) => {
        const shop = shopAfter(programme, gift, trades)
        const account = accountIn(shop)
        const mix = <T>(facts: readonly T[]): T[] =>
          [...facts, ...facts.filter(() => (dice.next().value ?? 0) < 300)]
            .map((fact) => ({ fact, place: dice.next().value ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ fact }) => fact)
        const { sales, returns, movements } = shop.facts
        const mixed = { sales: mix(sales), returns: mix(returns), movements: mix(movements) }
        expect(accountIn(shop, mixed)).toEqual(account)
        const { loadedPoints, restoredPoints, spentPoints, expiredPoints, balancePoints } = account
        expect(loadedPoints + restoredPoints).toBe(spentPoints + expiredPoints + balancePoints)
      },
    ),
    { numRuns: 400 },
  )
})
