/**
 * What a customer would get for a little more: one piece more of a group, or a few euros more to a threshold. Said only where it is so:
 * the basket with the piece more is priced, and the promotion must take more off then.
 */
import {
  type Basket,
  type BasketLine,
  exponentOf,
  type Goods,
  type PricedBasket,
  type PricingRules,
  type PricingTime,
  type Promotion,
  price,
  unitPriceDecimals,
} from '@kassa/kernel'

export type OfferHint = {
  promotionId: string
} /** One piece more, and so much more comes off. Minor units, above zero. */ & (
  | { type: 'one_more'; savedMinor: number }
  /** So much more, and it holds. Minor units. */
  | { type: 'spend_more'; missingMinor: number }
)

/** `priced`: the same basket under the same rules at the same time. */
export type HintQuestion = { basket: Basket; priced: PricedBasket; rules: PricingRules; at: PricingTime }

type Question = Omit<HintQuestion, 'priced'>

const milli = 1000
/** Each costs a pricing of the whole basket. */
const mostTried = 2
/** A threshold that is further away than this part of it is no hint. */
const nearPart = 4

/** Returns the hint that is worth most; undefined where there is none.
 *  Requires: `isOpen` says whether a promotion holds here and now, whatever is in the basket. */
export function offerHint(
  promotions: readonly Promotion[],
  { priced: before, ...question }: HintQuestion,
  isOpen: (promotion: Promotion) => boolean,
): OfferHint | undefined {
  if (before.lines.length === 0) return undefined
  const spentMinor = spentOn(before)
  const labels = labelsOf(before)
  const near = promotions.filter((one) => isNear(one, { before, spentMinor, labels }) && isOpen(one))
  const isReached = (one: Promotion) => missingOf(one, spentMinor) <= 0
  const tried = near.filter(isReached).slice(0, mostTried)
  const hints = tried.flatMap((one) => oneMore(one, before, question) ?? [])
  const [best] = hints.sort((a, b) => b.savedMinor - a.savedMinor)
  if (best !== undefined) return best
  const waiting = near.filter((one) => !isReached(one)).slice(0, mostTried)
  const missing = waiting.map((one) => ({ one, missingMinor: missingOf(one, spentMinor) }))
  const wanted = missing.find(({ one, missingMinor }) => isWorthSpending(one, missingMinor, question))
  if (wanted === undefined) return undefined
  const { promotionId } = wanted.one
  return { type: 'spend_more', promotionId, missingMinor: wanted.missingMinor }
}

/** Whether one piece is missing, or little of a spend: worked out without pricing anything. */
function isNear(
  promotion: Promotion,
  { before: { lines }, spentMinor, labels }: { before: PricedBasket; spentMinor: number; labels: Labels },
): boolean {
  const { minimumSpend } = promotion
  if (minimumSpend !== undefined) {
    const { goods, amountMinor } = minimumSpend
    // What is spent on some goods only is the kernel's to say.
    if (goods.include !== 'all' || goods.exclude !== undefined) return false
    const missingMinor = missingOf(promotion, spentMinor)
    if (missingMinor > 0) return missingMinor * nearPart <= amountMinor
  }
  const group = groupOf(promotion)
  if (group === undefined || !isNamedHere(group.goods, labels)) return false
  const pieces = lines.reduce((sum, line) => sum + piecesIn(promotion, line), 0)
  return pieces > 0 && pieces % group.pieces === group.pieces - 1
}

/** Items and categories of a basket: most of a thousand promotions name none of them. */
type Labels = ReadonlySet<string>

function labelsOf({ lines }: PricedBasket): Labels {
  return new Set(lines.flatMap(({ item }) => [item.itemId, ...(item.categoryIds ?? [])]))
}

function isNamedHere({ include }: Goods, labels: Labels): boolean {
  if (include === 'all') return true
  return include.itemIds.some((id) => labels.has(id)) || include.categoryIds.some((id) => labels.has(id))
}

function missingOf({ minimumSpend }: Promotion, spentMinor: number): number {
  return (minimumSpend?.amountMinor ?? 0) - spentMinor
}

/** What the goods cost that go out, before anything comes off. */
function spentOn({ lines }: PricedBasket): number {
  return lines.reduce(
    (sum, { amountMinor, item }) => sum + (amountMinor > 0 && item.isExcluded !== true ? amountMinor : 0),
    0,
  )
}

/** The goods of promotions whose groups are pieces of one kind. */
function groupOf(promotion: Promotion) {
  switch (promotion.type) {
    case 'n_for_m':
      return { goods: promotion.goods, pieces: promotion.takePieces }
    case 'cheapest_off':
      return { goods: promotion.goods, pieces: promotion.groupPieces }
    case 'group_price': {
      const [slot, ...others] = promotion.slots
      return others.length === 0 ? slot : undefined
    }
    default:
      return undefined
  }
}

function piecesIn(promotion: Promotion, { item, quantityMilli, override }: BasketLine): number {
  const { goods } = groupOf(promotion) ?? {}
  const isPiece = item.unit === 'piece' && quantityMilli > 0 && quantityMilli % milli === 0
  if (goods === undefined || !isPiece || item.isExcluded === true || override !== undefined) return 0
  const { include, exclude } = goods
  const isNamed = ({
    itemIds,
    categoryIds,
  }: {
    itemIds: readonly string[]
    categoryIds: readonly string[]
  }) => itemIds.includes(item.itemId) || (item.categoryIds ?? []).some((id) => categoryIds.includes(id))
  const isIn = (include === 'all' || isNamed(include)) && !(exclude !== undefined && isNamed(exclude))
  return isIn ? quantityMilli / milli : 0
}

function oneMore(promotion: Promotion, before: PricedBasket, question: Question) {
  const { basket } = question
  const [cheapest] = before.lines
    .filter((line) => piecesIn(promotion, line) > 0)
    .sort((a, b) => a.unitPriceE5 - b.unitPriceE5)
  const lines = basket.lines.map((line) =>
    line.lineId === cheapest?.lineId ? { ...line, quantityMilli: line.quantityMilli + milli } : line,
  )
  const after = pricedOf({ ...question, basket: { ...basket, lines } })
  if (after === undefined) return undefined
  const savedMinor = takenOff(promotion, before) - takenOff(promotion, after)
  const { promotionId } = promotion
  return savedMinor > 0 ? { type: 'one_more' as const, promotionId, savedMinor } : undefined
}

/** Whether the promotion takes something off once that much more is bought: another may be better for the customer still. */
function isWorthSpending(promotion: Promotion, missingMinor: number, question: Question): boolean {
  const { basket, rules } = question
  const [line] = basket.lines
  if (line === undefined) return false
  const unitPriceE5 = missingMinor * 10 ** (unitPriceDecimals - exponentOf(rules.currency))
  const { taxCategory } = line.item
  const item = { itemId: '', sku: '', name: '', unit: 'piece' as const, tracksStock: false }
  const more = { lineId: '', item: { ...item, taxCategory, unitPriceE5 }, quantityMilli: milli }
  const after = pricedOf({ ...question, basket: { ...basket, lines: [...basket.lines, more] } })
  return after !== undefined && takenOff(promotion, after) < 0
}

function takenOff({ promotionId }: Promotion, { lines }: PricedBasket): number {
  let sumMinor = 0
  for (const { discounts } of lines)
    for (const { name, amountMinor } of discounts) if (name === promotionId) sumMinor += amountMinor
  return sumMinor
}

function pricedOf({ basket, rules, at }: Question): PricedBasket | undefined {
  const outcome = price(basket, rules, at)
  return outcome.status === 'priced' ? outcome.basket : undefined
}
