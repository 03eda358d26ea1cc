/** Small baskets and promotions of every kind, for properties. */
import fc from 'fast-check'
import type { Goods } from '../goods.ts'
import type { Promotion, PromotionContext, PromotionLine } from '../promotion.ts'

export const context: PromotionContext = {
  ...{ storeId: 'utrecht', channel: 'counter', customerGroupIds: [], at: '2026-11-20T17:30', coupons: [] },
}

const items = ['tea', 'cake', 'mug', 'wine']
const anyItem = fc.constantFrom(...items)
const categoryOf: Record<string, string[]> = { tea: ['drink'], wine: ['drink'], cake: ['food'], mug: [] }

/** A line whose pieces all cost the same; some weighed, some with a floor. */
const anyLine = fc
  .record({
    itemId: anyItem,
    pieces: fc.integer({ min: 1, max: 3 }),
    priceMinor: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 90, max: 500 })),
    weighed: fc.integer({ min: 0, max: 9 }),
    floor: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ itemId, pieces, priceMinor, weighed, floor }): Omit<PromotionLine, 'lineId'> => {
    const isWeighed = weighed === 9
    const amountMinor = isWeighed ? priceMinor : priceMinor * pieces
    return {
      ...{ itemId, categoryIds: categoryOf[itemId] ?? [], unit: isWeighed ? 'kg' : 'piece' },
      ...{ quantityMilli: isWeighed ? pieces * 371 : pieces * 1000, amountMinor },
      ...(floor === 9 ? { floorMinor: Math.floor(amountMinor / 2) } : {}),
    }
  })

export const anyBasket = (maxLength: number) =>
  fc
    .array(anyLine, { minLength: 1, maxLength })
    .map((lines) => lines.map((line, index) => ({ ...line, lineId: `line ${index}` })))

const anyGoods: fc.Arbitrary<Goods> = fc.oneof(
  fc.constant({ include: 'all' as const }),
  fc.constant({ include: 'all' as const, exclude: { itemIds: ['tea'], categoryIds: [] } }),
  fc.constant({ include: { itemIds: [], categoryIds: ['drink'] } }),
  fc
    .uniqueArray(anyItem, { minLength: 1, maxLength: 3 })
    .map((itemIds) => ({ include: { itemIds, categoryIds: ['food'] } })),
)

const ratePpm = fc.constantFrom(50_000, 100_000, 125_000, 250_000, 500_000, 1_000_000)
const amountMinor = fc.integer({ min: 0, max: 300 })
const priceMinor = fc.integer({ min: 0, max: 900 })
const count = fc.integer({ min: 1, max: 3 })
const slot = fc.record({ goods: anyGoods, pieces: fc.integer({ min: 1, max: 2 }) })
const slots = fc.array(slot, { minLength: 1, maxLength: 2 })
const limit = fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined })

const lineReward = fc.oneof(
  fc.record({ type: fc.constant('percent_off' as const), ratePpm }),
  fc.record({ type: fc.constant('amount_off' as const), amountMinor }),
  fc.record({ type: fc.constant('fixed_price' as const), priceMinor: amountMinor }),
)
const lineLimits = fc.oneof(
  fc.record({ combines: fc.constant('stackable' as const) }),
  fc.record({ combines: fc.constantFrom('goods_alone' as const, 'basket_alone' as const) }),
  fc.record({ combines: fc.constant('goods_alone' as const), maxPieces: count }),
  fc.record({ combines: fc.constant('goods_alone' as const), maxDiscountMinor: amountMinor }),
)
const lineRule = fc
  .tuple(lineReward, lineLimits, anyGoods)
  .map(([reward, limits, goods]) => ({ ...reward, ...limits, goods }))

const groupReward = fc.oneof(
  fc
    .record({ goods: anyGoods, payPieces: fc.integer({ min: 0, max: 2 }), free: count })
    .map(({ goods, payPieces, free }) => ({
      ...{ type: 'n_for_m' as const, goods, payPieces, takePieces: payPieces + free },
    })),
  fc
    .record({ goods: anyGoods, rewardedPieces: count, paid: fc.integer({ min: 0, max: 2 }), ratePpm })
    .map((rule) => ({
      ...{ type: 'cheapest_off' as const, goods: rule.goods, ratePpm: rule.ratePpm },
      ...{ rewardedPieces: rule.rewardedPieces, groupPieces: rule.rewardedPieces + rule.paid },
    })),
  fc.record({ type: fc.constant('group_price' as const), slots, priceMinor }),
  fc.record({ type: fc.constant('group_percent_off' as const), slots, ratePpm }),
  fc.record({ type: fc.constant('group_amount_off' as const), slots, amountMinor }),
  fc.record({
    ...{ type: fc.constant('buy_get' as const), buy: fc.array(slot, { minLength: 1, maxLength: 1 }) },
    ...{ get: slot, ratePpm, getAtMostBought: fc.boolean() },
  }),
)
const groupRule = fc
  .tuple(groupReward, fc.constantFrom('goods_alone' as const, 'basket_alone' as const), limit)
  .map(([reward, combines, maxUses]) => ({
    ...{ ...reward, combines },
    ...(maxUses === undefined ? {} : { maxUses }),
  }))

const documentRule = fc
  .tuple(
    fc.oneof(
      fc.record({ type: fc.constant('document_percent_off' as const), ratePpm }),
      fc.record({ type: fc.constant('document_amount_off' as const), amountMinor }),
    ),
    fc.constantFrom('stackable' as const, 'document_alone' as const, 'basket_alone' as const),
    fc.option(amountMinor, { nil: undefined }),
  )
  .map(([reward, combines, cap]) => ({
    ...{ ...reward, combines },
    ...(cap === undefined ? {} : { maxDiscountMinor: cap }),
  }))

const anyRule = fc.oneof(
  { arbitrary: lineRule, weight: 4 },
  { arbitrary: groupRule, weight: 6 },
  { arbitrary: documentRule, weight: 2 },
)

/** Promotions by falling priority, which is their order of precedence; some need a coupon. */
export const anyPromotions = (maxLength: number): fc.Arbitrary<Promotion[]> =>
  fc.array(fc.tuple(anyRule, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength }).map((rules) =>
    rules.map(([rule, coupon], index) => ({
      ...{ promotionId: `promotion ${index}`, priority: 100 - index },
      ...(coupon === 0 ? { needsCoupon: true } : {}),
      ...rule,
    })),
  )

/** One or two uses for each promotion that needs a coupon. */
export function couponsFor(promotions: readonly Promotion[]): PromotionContext['coupons'] {
  return promotions.flatMap(({ promotionId, needsCoupon }, index) =>
    needsCoupon === true ? [{ couponId: `coupon ${index}`, promotionId, usesLeft: (index % 2) + 1 }] : [],
  )
}
