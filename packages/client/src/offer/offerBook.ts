/** Promotions and price lists as pricing takes them: made ready once per change of a record, not once per price. */
import { type PriceListRecord, type PromotionRecord, priceListOf, promotionOf } from '@kassa/contract'
import {
  type Basket,
  type Coupon,
  compilePromotions,
  type LocalTime,
  makePriceChooser,
  makePromoter,
  type NamesById,
  onePieceMilli,
  type PriceQuestion,
  type PricingRules,
  type Promotion,
  type PromotionHindrance,
  promotionHindrance,
} from '@kassa/kernel'
import type { Offer } from './offer.ts'
import { type HintQuestion, type OfferHint, offerHint } from './offerHint.ts'

/** How a till sells. */
const channel = 'counter'

export type CouponOutcome =
  | { status: 'valid'; coupon: Coupon }
  /** It cannot be used here and now, whatever is bought. */
  | { status: 'not_valid'; name: string; why: PromotionHindrance }
  /** It lies in the basket already. */
  | { status: 'in_basket'; name: string }

export type PriceOfOne = Pick<PriceQuestion, 'itemId' | 'itemPriceE5' | 'currency' | 'at'>

type Made = {
  rules: OfferRules
  promotions: readonly Promotion[]
  /** Those that a price list names. */
  listedItems: ReadonlySet<string>
}

type OfferRules = Pick<PricingRules, 'storeId' | 'channel' | 'prices' | 'promotions'>

export class OfferBook {
  readonly #storeId: string
  readonly #promotions = new Map<string, PromotionRecord>()
  readonly #priceLists = new Map<string, PriceListRecord>()
  #made: Made | undefined
  #names: NamesById | undefined

  constructor(storeId: string) {
    this.#storeId = storeId
  }

  put({ kind, id, body }: Offer): void {
    const records: Map<string, PromotionRecord | PriceListRecord> =
      kind === 'promotion' ? this.#promotions : this.#priceLists
    if (body === null) records.delete(id)
    else records.set(id, body)
    this.#forget()
  }

  clear(): void {
    this.#promotions.clear()
    this.#priceLists.clear()
    this.#forget()
  }

  get names(): NamesById {
    this.#names ??= Object.fromEntries(
      [...this.#promotions, ...this.#priceLists].map(([id, { name }]) => [id, name]),
    )
    return this.#names
  }

  rulesWith(rules: PricingRules): PricingRules {
    return { ...rules, ...this.#ready().rules }
  }

  /** Returns whether a coupon can be used; of several promotions with its code, one that holds now. */
  coupon(typed: string, basket: Basket, at: LocalTime): CouponOutcome | undefined {
    const { coupons = [] } = basket
    const couponId = typed.trim().toUpperCase()
    let refused: CouponOutcome | undefined
    for (const [promotionId, record] of this.#promotions) {
      const { name } = record
      if (record.coupon?.codes.includes(couponId) !== true) continue
      if (coupons.some((held) => held.couponId === couponId)) return { status: 'in_basket', name }
      const coupon: Coupon = { couponId, promotionId, usesLeft: 1 }
      const why = this.#hindrance(promotionId, record, { coupon, basket, at })
      if (why === undefined) return { status: 'valid', coupon }
      refused = { status: 'not_valid', name, why }
    }
    return refused
  }

  isListed(itemId: string): boolean {
    return this.#ready().listedItems.has(itemId)
  }

  priceOf(question: PriceOfOne): number | undefined {
    const circumstances = {
      storeId: this.#storeId,
      channel,
      customerGroupIds: [],
      quantityMilli: onePieceMilli,
    }
    return this.#ready().rules.prices?.({ ...circumstances, ...question }).unitPriceE5
  }

  /** Returns what the customer would get for a little more.   Requires: `rules` are those of `rulesWith`. */
  hint(question: HintQuestion): OfferHint | undefined {
    const { basket, at } = question
    const circumstances = { ...this.#placeOf(basket), at }
    const context = { ...circumstances, coupons: basket.coupons ?? [] }
    return offerHint(this.#ready().promotions, question, (promotion) => {
      const why = promotionHindrance(promotion, [], context)
      return why === undefined || why === 'minimum_spend_not_reached'
    })
  }

  /** A spend that is not reached yet is no hindrance: the customer may buy more. */
  #hindrance(
    promotionId: string,
    record: PromotionRecord,
    { coupon, basket, at }: { coupon: Coupon; basket: Basket; at: LocalTime },
  ): PromotionHindrance | undefined {
    const circumstances = { ...this.#placeOf(basket), at }
    const why = promotionHindrance(promotionOf(promotionId, record), [], {
      ...circumstances,
      coupons: [coupon],
    })
    return why === 'minimum_spend_not_reached' ? undefined : why
  }

  /** Where, and to whom. */
  #placeOf({ customer }: Basket) {
    return { storeId: this.#storeId, channel, customerGroupIds: customer?.groupIds ?? [] }
  }

  #ready(): Made {
    this.#made ??= this.#make()
    return this.#made
  }

  #make(): Made {
    const promotions = [...this.#promotions]
      .filter(([, record]) => this.#isOfHere(record))
      .map(([id, record]) => promotionOf(id, record))
    const lists = [...this.#priceLists]
      .filter(([, record]) => this.#isOfHere(record))
      .map(([id, record]) => priceListOf(id, record))
    const { compiled } = compilePromotions(promotions)
    const rules: OfferRules = {
      ...{ storeId: this.#storeId, channel },
      ...(lists.length === 0 ? {} : { prices: makePriceChooser(lists) }),
      ...(promotions.length === 0 ? {} : { promotions: makePromoter(compiled) }),
    }
    const listedItems = new Set(lists.flatMap(({ prices }) => prices.map(({ itemId }) => itemId)))
    return { rules, promotions, listedItems }
  }

  #isOfHere({ storeIds }: PromotionRecord | PriceListRecord): boolean {
    return storeIds?.includes(this.#storeId) ?? true
  }

  #forget(): void {
    this.#made = undefined
    this.#names = undefined
  }
}
