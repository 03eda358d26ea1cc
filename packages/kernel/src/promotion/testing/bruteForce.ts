/**
 * The most that promotions can take off a small basket, found by trying everything, straight from the words of the rules: every
 * set of groups, every line rule or row of line rules for what is left, every document rule. Knows nothing of the search.
 */
import type { GroupRule, LineRule, Promotion, PromotionLine } from '../promotion.ts'

type Pieces = { line: PromotionLine; left: number; priceMinor: number }

const named = (goods: { itemIds: readonly string[]; categoryIds: readonly string[] }, line: PromotionLine) =>
  goods.itemIds.includes(line.itemId) || goods.categoryIds.some((id) => line.categoryIds.includes(id))

const claims = (goods: LineRule['goods'], line: PromotionLine) =>
  (goods.include === 'all' || named(goods.include, line)) &&
  !(goods.exclude !== undefined && named(goods.exclude, line))

// Halves go up; nothing here is below zero.
const percent = (amount: number, ppm: number) => Math.floor((amount * ppm + 500_000) / 1_000_000)

function lineDiscount(rule: LineRule, amount: number, quantityMilli: number, floor: number): number {
  const times = (each: number) => Math.floor((each * quantityMilli + 500) / 1000)
  const wish =
    rule.type === 'percent_off'
      ? percent(amount, rule.ratePpm)
      : rule.type === 'amount_off'
        ? times(rule.amountMinor)
        : amount - times(rule.priceMinor)
  return Math.max(0, Math.min(wish, amount - floor))
}

const isLine = (rule: Promotion): rule is Promotion & LineRule =>
  ['percent_off', 'amount_off', 'fixed_price'].includes(rule.type)
const isDocument = (rule: Promotion) => rule.type.startsWith('document')

/** Every subset, in order. */
function subsets<T>(all: readonly T[]): T[][] {
  const [first, ...others] = all
  if (first === undefined) return [[]]
  const without = subsets(others)
  return [...without, ...without.map((set) => [first, ...set])]
}

type Group = { promotion: Promotion & (GroupRule | LineRule); slots: LineRule['goods'][]; limit: number }

function groupsOf(promotions: readonly Promotion[], coupons: ReadonlyMap<string, number>): Group[] {
  return promotions.flatMap((promotion): Group[] => {
    const rights = promotion.needsCoupon ? (coupons.get(promotion.promotionId) ?? 0) : 1e9
    if (isLine(promotion)) {
      if (promotion.maxPieces === undefined) return []
      const limit = promotion.maxPieces * (promotion.needsCoupon ? rights : 1)
      return [{ promotion, slots: [promotion.goods], limit }]
    }
    if (promotion.type === 'document_amount_off' || promotion.type === 'document_percent_off') return []
    const limit = Math.min(promotion.maxUses ?? 1e9, rights)
    if (promotion.type === 'n_for_m')
      return [{ promotion, slots: Array(promotion.takePieces).fill(promotion.goods), limit }]
    if (promotion.type === 'cheapest_off')
      return [{ promotion, slots: Array(promotion.groupPieces).fill(promotion.goods), limit }]
    const slots = promotion.type === 'buy_get' ? [...promotion.buy, promotion.get] : promotion.slots
    return [{ promotion, slots: slots.flatMap(({ goods, pieces }) => Array(pieces).fill(goods)), limit }]
  })
}

/** What a group of these prices, in the order of its slots, takes off; undefined where it is no group. */
function groupDiscount(rule: GroupRule | LineRule, prices: readonly number[]): number | undefined {
  const sum = prices.reduce((total, price) => total + price, 0)
  const cheapest = (count: number) => [...prices].sort((a, b) => a - b).slice(0, count)
  const off = (chosen: readonly number[], ppm: number) =>
    chosen.reduce((total, price) => total + percent(price, ppm), 0)
  switch (rule.type) {
    case 'n_for_m':
      return off(cheapest(rule.takePieces - rule.payPieces), 1_000_000)
    case 'cheapest_off':
      return off(cheapest(rule.rewardedPieces), rule.ratePpm)
    case 'group_price':
      return sum - rule.priceMinor
    case 'group_percent_off':
      return off(prices, rule.ratePpm)
    case 'group_amount_off':
      return prices.every((price) => price * prices.length >= rule.amountMinor) ? rule.amountMinor : undefined
    case 'buy_get': {
      const got = prices.slice(prices.length - rule.get.pieces)
      const bought = prices.slice(0, prices.length - rule.get.pieces)
      if (rule.getAtMostBought && Math.max(...got) > Math.min(...bought)) return undefined
      return off(got, rule.ratePpm)
    }
    default:
      return lineDiscount(rule, sum, 1000, 0)
  }
}

/** The best that line rules take off what is left of every line. */
function bestRests(pieces: readonly Pieces[], rules: readonly (Promotion & LineRule)[]): number {
  const free = rules.filter((rule) => rule.maxPieces === undefined)
  const go = (index: number, spent: ReadonlyMap<string, number>): number => {
    const own = pieces[index]
    if (own === undefined) return 0
    const { line, left, priceMinor } = own
    const whole = Number.isInteger(line.quantityMilli / 1000) && line.unit === 'piece'
    const amount = left * priceMinor
    const quantityMilli = whole ? left * 1000 : line.quantityMilli
    let best = go(index + 1, spent)
    if (left === 0) return best
    const claiming = free.filter((rule) => claims(rule.goods, line))
    for (const rows of subsets(claiming.filter((rule) => rule.combines === 'stackable'))) {
      let remains = amount
      for (const rule of rows) remains -= lineDiscount(rule, remains, quantityMilli, line.floorMinor ?? 0)
      best = Math.max(best, amount - remains + go(index + 1, spent))
    }
    for (const rule of claiming.filter((one) => one.combines !== 'stackable')) {
      const had = spent.get(rule.promotionId) ?? 0
      const room = (rule.maxDiscountMinor ?? 1e12) - had
      const discount = Math.min(room, lineDiscount(rule, amount, quantityMilli, line.floorMinor ?? 0))
      const after = new Map(spent).set(rule.promotionId, had + discount)
      best = Math.max(best, discount + go(index + 1, after))
    }
    return best
  }
  return go(0, new Map())
}

/** The best over all sets of groups, and line rules for the rest. */
function bestGoods(
  pieces: Pieces[],
  groups: readonly Group[],
  rules: readonly (Promotion & LineRule)[],
): number {
  const known = new Map<string, number>()
  const go = (current: number, used: number): number => {
    const key = `${current} ${used} ${pieces.map(({ left }) => left).join()}`
    const already = known.get(key)
    if (already !== undefined) return already
    const group = groups[current]
    let best: number
    if (group === undefined) best = bestRests(pieces, rules)
    else {
      best = go(current + 1, 0)
      if (used < group.limit)
        forEachGroup(pieces, group, [], (prices) => {
          const discount = groupDiscount(group.promotion, prices)
          if (discount !== undefined) best = Math.max(best, discount + go(current, used + 1))
        })
    }
    known.set(key, best)
    return best
  }
  return go(0, 0)
}

function forEachGroup(
  pieces: Pieces[],
  group: Group,
  prices: number[],
  act: (prices: number[]) => void,
): void {
  const goods = group.slots[prices.length]
  if (goods === undefined) {
    act(prices)
    return
  }
  for (const own of pieces) {
    if (own.left === 0 || (own.line.floorMinor ?? 0) > 0 || !claims(goods, own.line)) continue
    own.left -= 1
    forEachGroup(pieces, group, [...prices, own.priceMinor], act)
    own.left += 1
  }
}

function afterDocuments(leftMinor: number, floorsMinor: number, promotions: readonly Promotion[]): number {
  const documents = promotions.filter(isDocument)
  const apply = (rows: readonly Promotion[]) =>
    rows.reduce((left, rule) => {
      if (rule.type !== 'document_amount_off' && rule.type !== 'document_percent_off') return left
      const wish = rule.type === 'document_percent_off' ? percent(left, rule.ratePpm) : rule.amountMinor
      return left - Math.max(0, Math.min(wish, rule.maxDiscountMinor ?? 1e12, left - floorsMinor))
    }, leftMinor)
  const rows = subsets(documents.filter((rule) => rule.combines === 'stackable'))
  const alone = documents.filter((rule) => rule.combines !== 'stackable').map((rule) => [rule])
  return Math.min(...[...rows, ...alone].map(apply))
}

/** Returns the most that the promotions can take off, as a number not below zero. Each piece of a line costs the same here.
 *  Requires: promotions whose conditions hold, in order of precedence. */
export function mostOff(
  lines: readonly PromotionLine[],
  promotions: readonly Promotion[],
  coupons: ReadonlyMap<string, number>,
): number {
  const sold = lines.filter((line) => line.quantityMilli > 0 && line.amountMinor > 0 && !line.isExcluded)
  const listMinor = sold.reduce((sum, line) => sum + line.amountMinor, 0)
  const floorsMinor = sold.reduce((sum, line) => sum + Math.min(line.amountMinor, line.floorMinor ?? 0), 0)
  const among = (meant: readonly Promotion[]) => {
    const pieces = sold.map((line) => {
      const counted = line.unit === 'piece' && line.quantityMilli % 1000 === 0
      const left = counted ? line.quantityMilli / 1000 : 1
      return { line, left, priceMinor: line.amountMinor / left }
    })
    const off = bestGoods(pieces, groupsOf(meant, coupons), meant.filter(isLine))
    return listMinor - afterDocuments(listMinor - off, floorsMinor, meant)
  }
  const together = promotions.filter((one) => one.combines !== 'basket_alone')
  const alone = promotions.filter((one) => one.combines === 'basket_alone')
  return Math.max(among(together), ...alone.map((one) => among([one])))
}
