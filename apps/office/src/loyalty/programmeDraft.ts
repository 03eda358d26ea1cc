/** A programme as it is edited, and as it is saved. Rules that the form does not show stay as they are. */
import type { LoyaltyProgrammeRecord } from '@kassa/contract'
import { type EarnRule, exponentOf } from '@kassa/kernel'
import { decimalMark, parseAmount } from '@kassa/ui'

export type TierDraft = { tierId: string; name: string; fromAmount: string; percent: string }

export type ProgrammeDraft = {
  name: string
  isInUse: boolean
  /** So many points for each so much, and so many points are worth so much. */
  earnPoints: string
  earnAmount: string
  burnPoints: string
  burnAmount: string
  months: string
  offlineAmount: string
  excludedCategoryIds: readonly string[]
  tiers: readonly TierDraft[]
}

export type ProgrammeField = 'name' | 'earn' | 'burn' | 'months' | 'offlineAmount' | 'tiers'

export type ReadProgramme =
  | { status: 'ok'; programme: LoyaltyProgrammeRecord }
  | { status: 'wrong'; fields: readonly ProgrammeField[] }

type Place = { currency: string; locale: string }
type BaseRule = Extract<EarnRule, { type: 'points_per_amount' }>

const windowMonths = 12
const ppmOfPercent = 10_000

/** Returns the rule that the form shows: so many points for all goods, at all times. */
function baseRule({ earnRules }: LoyaltyProgrammeRecord): BaseRule | undefined {
  return earnRules.find(
    (rule): rule is BaseRule => rule.type === 'points_per_amount' && rule.goods.include === 'all',
  )
}

/** Returns what a new programme begins as: a point for each major unit, worth a hundredth of it. */
export function emptyProgramme(name: string, { currency, locale }: Place): ProgrammeDraft {
  const one = typedAmount(10 ** exponentOf(currency), { currency, locale })
  return {
    ...{ name, isInUse: true, earnPoints: '1', burnPoints: '100', months: '24', offlineAmount: '' },
    ...{ earnAmount: one, burnAmount: one, excludedCategoryIds: [], tiers: [] },
  }
}

/** Returns what is saved as somebody would type it. */
export function draftOf(programme: LoyaltyProgrammeRecord, { currency, locale }: Place): ProgrammeDraft {
  const amount = (amountMinor: number | undefined) =>
    amountMinor === undefined ? '' : typedAmount(amountMinor, { currency, locale })
  const { name, isInUse, pointValue, lifetimeMonths, offlineMostMinor, excludedGoods, tierRules } = programme
  const base = baseRule(programme)
  return {
    ...{ name, isInUse },
    earnPoints: base === undefined ? '' : `${base.points}`,
    earnAmount: amount(base?.perMinor),
    burnPoints: `${pointValue.points}`,
    burnAmount: amount(pointValue.amountMinor),
    months: lifetimeMonths === undefined ? '' : `${lifetimeMonths}`,
    offlineAmount: amount(offlineMostMinor),
    excludedCategoryIds: excludedGoods?.categoryIds ?? [],
    tiers: (tierRules?.tiers ?? []).map((tier) => ({
      ...{ tierId: tier.tierId, name: tier.name, fromAmount: amount(tier.fromMinor) },
      percent: `${tier.additionalPpm / ppmOfPercent}`,
    })),
  }
}

/** Returns the draft as it is saved, over what was read.   `newId`: for rules that are new.
 *  Fails: `wrong`, by field (returned). */
export function readProgramme(
  draft: ProgrammeDraft,
  { currency, locale }: Place,
  { read, newId }: { read: LoyaltyProgrammeRecord | undefined; newId: () => string },
): ReadProgramme {
  const wrong: ProgrammeField[] = []
  const fault = <Value>(field: ProgrammeField, value: Value | undefined, otherwise: Value): Value => {
    if (value === undefined) wrong.push(field)
    return value ?? otherwise
  }
  const amountOf = (text: string) => {
    const parsed = parseAmount(text, currency, locale)
    return parsed.status === 'ok' && parsed.amountMinor >= 0 ? parsed.amountMinor : undefined
  }
  const above = (value: number | undefined) => (value === 0 ? undefined : value)
  const name = draft.name.trim()
  if (name === '' || name.length > 60) wrong.push('name')
  const base = read && baseRule(read)
  const rule: EarnRule = {
    ...(base ?? { ruleId: newId(), goods: { include: 'all' }, type: 'points_per_amount' }),
    points: fault('earn', wholeNumber(draft.earnPoints), 1),
    perMinor: fault('earn', above(amountOf(draft.earnAmount)), 1),
  }
  const pointValue = {
    points: fault('burn', wholeNumber(draft.burnPoints), 1),
    amountMinor: fault('burn', above(amountOf(draft.burnAmount)), 1),
  }
  const months = draft.months.trim() === '' ? null : fault('months', monthsIn(draft.months), 1)
  const offlineMinor =
    draft.offlineAmount.trim() === '' ? null : fault('offlineAmount', amountOf(draft.offlineAmount), 0)
  const tiers = draft.tiers.map(({ tierId, name: title, fromAmount, percent }) => ({
    ...{ tierId, name: title.trim() },
    fromMinor: fault('tiers', above(amountOf(fromAmount)), 1),
    additionalPpm: fault('tiers', percentPpm(percent), 0),
  }))
  const sorted = tiers.toSorted((a, b) => a.fromMinor - b.fromMinor)
  if (sorted.some((tier, place) => tier.name === '' || !isAbove(tier, sorted[place - 1]))) wrong.push('tiers')
  if (wrong.length > 0) return { status: 'wrong', fields: wrong }
  const { lifetimeMonths: _, offlineMostMinor: __, excludedGoods, tierRules, ...kept } = read ?? firstTerms
  const itemIds = excludedGoods?.itemIds ?? []
  const categoryIds = [...draft.excludedCategoryIds]
  const programme: LoyaltyProgrammeRecord = {
    ...{ ...kept, name, isInUse: draft.isInUse, currency, pointValue },
    earnRules: [rule, ...kept.earnRules.filter(({ ruleId }) => ruleId !== rule.ruleId)],
    ...(months === null ? {} : { lifetimeMonths: months }),
    ...(offlineMinor === null ? {} : { offlineMostMinor: offlineMinor }),
    ...(itemIds.length + categoryIds.length === 0 ? {} : { excludedGoods: { itemIds, categoryIds } }),
    ...(sorted.length === 0
      ? {}
      : { tierRules: { windowMonths, graceMonths: 0, ...tierRules, tiers: sorted } }),
  }
  return { status: 'ok', programme }
}

const firstTerms: LoyaltyProgrammeRecord = {
  ...{ name: '', isInUse: true, currency: 'XXX', earnRules: [], basis: 'with_tax' },
  // Points are owed for money: what is owed already earns nothing again.
  ...{ tendersThatEarnNothing: ['points'], rounding: { name: 'down', per: 'transaction' } },
  pointValue: { points: 1, amountMinor: 1 },
}

type Tier = { fromMinor: number; additionalPpm: number }

function isAbove(tier: Tier, below: Tier | undefined): boolean {
  if (below === undefined) return true
  return tier.fromMinor > below.fromMinor && tier.additionalPpm >= below.additionalPpm
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : undefined
}

function monthsIn(text: string): number | undefined {
  const months = wholeNumber(text)
  return months === undefined || months > 600 ? undefined : months
}

function percentPpm(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) * ppmOfPercent : undefined
}

function typedAmount(amountMinor: number, { currency, locale }: Place): string {
  const decimals = exponentOf(currency)
  const digits = `${amountMinor}`.padStart(decimals + 1, '0')
  return decimals === 0
    ? digits
    : `${digits.slice(0, -decimals)}${decimalMark(locale)}${digits.slice(-decimals)}`
}
