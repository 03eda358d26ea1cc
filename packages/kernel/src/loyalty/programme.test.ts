import { expect, test } from 'vitest'
import { type EarnRule, type LoyaltyProgramme, type ProgrammeProblem, programmeProblem } from './programme.ts'

const goods = { include: 'all' } as const
const base: EarnRule = { ruleId: 'base', goods, type: 'points_per_amount', points: 1, perMinor: 100 }
const tiers = [
  { tierId: 'silver', fromMinor: 500, additionalPpm: 0 },
  { tierId: 'gold', fromMinor: 900, additionalPpm: 500_000 },
]
const tierRules = { windowMonths: 12, graceMonths: 0, tiers }
const right: LoyaltyProgramme = {
  ...{ programmeId: 'club', currency: 'EUR', basis: 'with_tax', tendersThatEarnNothing: [] },
  earnRules: [
    base,
    { ruleId: 'double', goods, type: 'additional_points', additionalPpm: 1_000_000 },
    { ruleId: 'fifty', goods, type: 'points_from_amount', points: 500, fromMinor: 5000 },
  ],
  ...{
    rounding: { name: 'down', per: 'line' },
    pointValue: { points: 1, amountMinor: 1 },
    lifetimeMonths: 24,
  },
  ...{ rewards: [{ rewardId: 'R', promotionId: 'P', points: 100 }], tierRules },
}
const [silver, gold] = tiers as [(typeof tiers)[0], (typeof tiers)[0]]
const withTiers = (...given: typeof tiers) => ({ tierRules: { ...tierRules, tiers: given } })
const reward = { rewardId: 'R', promotionId: 'P', points: 100 }

test.each<[string, Partial<LoyaltyProgramme>, ProgrammeProblem | undefined]>([
  ['as it is', {}, undefined],
  ['no rule at all', { earnRules: [], rewards: [] }, undefined],
  ['a day that no month has', { earnRules: [{ ...base, from: '2026-02-30T00:00' }] }, 'impossible_time'],
  ['half a point', { earnRules: [{ ...base, points: 0.5 }] }, 'number_out_of_range'],
  ['per nothing', { earnRules: [{ ...base, perMinor: 0 } as EarnRule] }, 'number_out_of_range'],
  ['not a number', { pointValue: { points: 1, amountMinor: Number.NaN } }, 'number_out_of_range'],
  ['more than any shop has', { pointValue: { points: 1e13, amountMinor: 1 } }, 'number_out_of_range'],
  ['a reward for nothing', { rewards: [{ ...reward, points: 0 }] }, 'number_out_of_range'],
  ['points that expire at once', { lifetimeMonths: 0 }, 'number_out_of_range'],
  ['no window', { tierRules: { ...tierRules, windowMonths: 0 } }, 'number_out_of_range'],
  ['grace below zero', { tierRules: { ...tierRules, graceMonths: -1 } }, 'number_out_of_range'],
  ['a tier from nothing', withTiers({ ...silver, fromMinor: 0 }), 'number_out_of_range'],
  ['an unknown rounding', { rounding: { name: 'nearest' as 'down', per: 'line' } }, 'unknown_rounding'],
  ['tiers the wrong way round', withTiers(gold, silver), 'tiers_do_not_rise'],
  ['two tiers from one amount', withTiers(silver, { ...gold, fromMinor: 500 }), 'tiers_do_not_rise'],
  ['a higher tier that gives less', withTiers(gold, { ...silver, fromMinor: 1000 }), 'tiers_do_not_rise'],
  ['a tier that takes', withTiers({ ...silver, additionalPpm: -1 }), 'tiers_do_not_rise'],
  ['two rules of one name', { earnRules: [base, base] }, 'two_of_one_id'],
  ['two tiers of one name', withTiers(silver, { ...gold, tierId: 'silver' }), 'two_of_one_id'],
  ['two rewards of one name', { rewards: [reward, { ...reward, promotionId: 'Q' }] }, 'two_of_one_id'],
  ['two rewards of one promotion', { rewards: [reward, { ...reward, rewardId: 'S' }] }, 'two_of_one_id'],
])('a programme: %s', (_, change, expected) => {
  expect(programmeProblem({ ...right, ...change })).toBe(expected)
})
