/** What a promotion takes off, and of which goods. The kernel says what each kind means; here is how it is read from outside. */
import type { DocumentRule, Goods, GroupRule, LineRule } from '@kassa/kernel'
import Type from 'typebox'
import { AmountMinor, Count, Id, RatePpm } from '../scalar.ts'

const NamedGoods = Type.Object({
  itemIds: Type.Array(Id, { maxItems: 2000 }),
  categoryIds: Type.Array(Id, { maxItems: 500 }),
})

export const GoodsBody = Type.Unsafe<Goods>(
  Type.Object({
    include: Type.Union([Type.Literal('all'), NamedGoods]),
    exclude: Type.Optional(NamedGoods),
  }),
)

const Slot = Type.Object({ goods: GoodsBody, pieces: Count })
const Slots = Type.Array(Slot, { maxItems: 20 })

const lineRule = {
  goods: GoodsBody,
  combines: Type.Union([
    Type.Literal('stackable'),
    Type.Literal('goods_alone'),
    Type.Literal('basket_alone'),
  ]),
  maxPieces: Type.Optional(Count),
  maxDiscountMinor: Type.Optional(AmountMinor),
}
const groupRule = {
  combines: Type.Union([Type.Literal('goods_alone'), Type.Literal('basket_alone')]),
  maxUses: Type.Optional(Count),
}
const documentRule = {
  combines: Type.Union([
    Type.Literal('stackable'),
    Type.Literal('document_alone'),
    Type.Literal('basket_alone'),
  ]),
  maxDiscountMinor: Type.Optional(AmountMinor),
}

/** The union is of the kernel's own rules: what a rule must have beyond its shape, the kernel checks. */
export const PromotionRule = Type.Unsafe<LineRule | GroupRule | DocumentRule>(
  Type.Union([
    Type.Object({ type: Type.Literal('percent_off'), ratePpm: RatePpm, ...lineRule }),
    Type.Object({ type: Type.Literal('amount_off'), amountMinor: AmountMinor, ...lineRule }),
    Type.Object({ type: Type.Literal('fixed_price'), priceMinor: AmountMinor, ...lineRule }),
    Type.Object({
      type: Type.Literal('n_for_m'),
      ...{ goods: GoodsBody, takePieces: Count, payPieces: Count },
      ...groupRule,
    }),
    Type.Object({
      type: Type.Literal('cheapest_off'),
      ...{ goods: GoodsBody, groupPieces: Count, rewardedPieces: Count, ratePpm: RatePpm },
      ...groupRule,
    }),
    Type.Object({ type: Type.Literal('group_price'), slots: Slots, priceMinor: AmountMinor, ...groupRule }),
    Type.Object({ type: Type.Literal('group_percent_off'), slots: Slots, ratePpm: RatePpm, ...groupRule }),
    Type.Object({
      type: Type.Literal('group_amount_off'),
      ...{ slots: Slots, amountMinor: AmountMinor },
      ...groupRule,
    }),
    Type.Object({
      type: Type.Literal('buy_get'),
      ...{ buy: Slots, get: Slot, ratePpm: RatePpm, getAtMostBought: Type.Boolean() },
      ...groupRule,
    }),
    Type.Object({ type: Type.Literal('document_percent_off'), ratePpm: RatePpm, ...documentRule }),
    Type.Object({ type: Type.Literal('document_amount_off'), amountMinor: AmountMinor, ...documentRule }),
  ]),
)
