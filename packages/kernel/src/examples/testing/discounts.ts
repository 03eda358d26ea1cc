/** What comes off: promotions, coupons, discounts by hand, and what they leave to be taxed. */
import {
  type Basket,
  compilePromotions,
  expandBundle,
  type LineItem,
  lowestPriceBefore,
  makePromoter,
  type Promotion,
} from '../../index.ts'
import { type Chapter, type Figures, ownArithmetic, written } from './example.ts'
import { basketOf, priced, rulesIn, type Thing, taxesOf, today } from './store.ts'

const everything = { include: 'all' as const }
const article79 = 'Directive 2006/112/EC art. 79 (b): what is taken off at the time of the sale is not taxed'

type WithDiscount = { promotions?: readonly Promotion[]; basket?: Partial<Basket> }

function sold(country: string, things: readonly Thing[], { promotions = [], basket = {} }: WithDiscount) {
  const { compiled, refused } = compilePromotions(promotions)
  if (refused.length > 0) throw new Error(refused[0]?.problem)
  return priced(basketOf(things, basket), rulesIn(country, { promotions: makePromoter(compiled) }))
}

/** What the customer pays for each line. */
function paid(country: string, things: readonly Thing[], discount: WithDiscount): Figures {
  const { lines, currency } = sold(country, things, discount)
  return Object.fromEntries(lines.map(({ lineId, grossMinor }) => [lineId, written(grossMinor, currency)]))
}

const percent = (priority: number): Promotion => ({
  ...{ promotionId: '10 % off', type: 'percent_off', ratePpm: 100_000 },
  ...{ priority, goods: everything, combines: 'stackable' },
})
const amount = (priority: number): Promotion => ({
  ...{ promotionId: '5.00 off', type: 'amount_off', amountMinor: 500 },
  ...{ priority, goods: everything, combines: 'stackable' },
})
const threeForTwo: Promotion = {
  ...{ promotionId: 'three for two', priority: 0, type: 'n_for_m', goods: everything },
  ...{ takePieces: 3, payPieces: 2, combines: 'goods_alone' },
}

const jacket = [{ name: 'jacket', category: 'standard', priceMinor: 8000 }]

function component(name: string, taxCategory: string, priceMinor: number) {
  const item: LineItem = {
    ...{ itemId: name, sku: name, name, unit: 'piece', unitPriceE5: priceMinor * 1000, taxCategory },
    tracksStock: true,
  }
  return { item, quantityMilli: 1000 }
}

export const discounts: Chapter = {
  title: 'Discounts and what they leave to be taxed',
  examples: [
    {
      title: 'Three for two over two rates',
      arithmetic:
        'Two wines of 9.00 and a tea of 3.00; the tea is free. Its 3.00 are shared by price, 9 to 9 to 3: 1.29, 1.28 and 0.43 (128.57, 128.57 and 42.85 cents: two cents are left, for the largest rest .85 and the first .57). Wine 18.00 − 2.57 = 15.43 at 21 %: 2.6779…, 2.68. Tea 3.00 − 0.43 = 2.57 at 9 %: 0.2122…, 0.21.',
      result: {
        ...{ wine: 'EUR 15.43', tea: 'EUR 2.57' },
        ...{ 'net of NL-21': 'EUR 12.75', 'tax NL-21': 'EUR 2.68' },
        ...{ 'net of NL-9': 'EUR 2.36', 'tax NL-9': 'EUR 0.21', 'to pay': 'EUR 18.00' },
      },
      compute: () => {
        const things = [
          { name: 'wine', category: 'alcohol', priceMinor: 900, quantityMilli: 2000 },
          { name: 'tea', category: 'drink', priceMinor: 300 },
        ]
        const discount = { promotions: [threeForTwo] }
        return { ...paid('NL', things, discount), ...taxesOf(sold('NL', things, discount)) }
      },
      source: `${article79}; shared out by price, arithmetic of our own`,
    },
    {
      title: 'The cheapest of three is free',
      arithmetic: 'Shirts of 30.00, 20.00 and 10.00: the 10.00 comes off, 5.00, 3.33 and 1.67 (3 to 2 to 1).',
      result: { first: 'EUR 25.00', second: 'EUR 16.67', third: 'EUR 8.33' },
      compute: () => {
        const shirts = [
          { name: 'first', category: 'standard', priceMinor: 3000 },
          { name: 'second', category: 'standard', priceMinor: 2000 },
          { name: 'third', category: 'standard', priceMinor: 1000 },
        ]
        return paid('NL', shirts, { promotions: [threeForTwo] })
      },
      source: ownArithmetic,
    },
    {
      title: 'The second for half the price',
      arithmetic: 'Two of 1.99. Half of 1.99 is 0.995; half a cent away from zero, 1.00 comes off: 2.98.',
      result: { gum: 'EUR 2.98' },
      compute: () => {
        const half: Promotion = {
          ...{ promotionId: 'half', priority: 0, type: 'cheapest_off', goods: everything },
          ...{ groupPieces: 2, rewardedPieces: 1, ratePpm: 500_000, combines: 'goods_alone' },
        }
        const gum = [{ name: 'gum', category: 'food', priceMinor: 199, quantityMilli: 2000 }]
        return paid('NL', gum, { promotions: [half] })
      },
      source: ownArithmetic,
    },
    {
      title: 'A percentage, then an amount',
      arithmetic: '80.00 less 10 % is 72.00, less 5.00 is 67.00.',
      result: { jacket: 'EUR 67.00' },
      compute: () => paid('NL', jacket, { promotions: [percent(2), amount(1)] }),
      source: ownArithmetic,
    },
    {
      title: 'An amount, then a percentage',
      arithmetic: '80.00 less 5.00 is 75.00, less 10 % is 67.50.',
      result: { jacket: 'EUR 67.50' },
      compute: () => paid('NL', jacket, { promotions: [percent(1), amount(2)] }),
      source: ownArithmetic,
    },
    {
      title: 'A meal deal over two rates',
      arithmetic:
        'A hot dish of 8.00, a hot side of 3.00 and a cold one of 2.50 for 11.00 instead of 13.50. Shared by their prices: 6.518…, 2.444… and 2.037…, so 6.52, 2.44 and 2.04. Tax on the hot 8.96: 8.96 ÷ 6 = 1.4933…, 1.49.',
      result: {
        ...{ dish: 'GBP 6.52', side: 'GBP 2.44', salad: 'GBP 2.04' },
        ...{ 'net of GB-0': 'GBP 2.04', 'tax GB-0': 'GBP 0.00' },
        ...{ 'net of GB-20': 'GBP 7.47', 'tax GB-20': 'GBP 1.49', 'to pay': 'GBP 11.00' },
      },
      compute: () => {
        const outcome = expandBundle({
          ...{ unitPriceE5: 1_100_000, quantityMilli: 1000, currency: 'GBP' },
          components: [
            component('dish', 'hot_food', 800),
            component('side', 'hot_food', 300),
            component('salad', 'food', 250),
          ],
        })
        if (outcome.status !== 'expanded') throw new Error(outcome.status)
        const things = outcome.components.map(({ item }) => ({
          ...{ name: item.name, category: item.taxCategory, priceMinor: item.unitPriceE5 / 1000 },
        }))
        return { ...paid('GB', things, {}), ...taxesOf(sold('GB', things, {})) }
      },
      source:
        'VAT Act 1994 s. 19 (4) and HMRC, GfC2 “Help with VAT apportionment of consideration” (by selling prices); CJEU C-308/96 and C-94/97 (Madgett and Baldwin)',
    },
    {
      title: 'A coupon lowers what is taxed',
      arithmetic:
        'A razor of 10.00 with a coupon for 1.00: 9.00 is received, of which 9.00 ÷ 6 = 1.50 is tax.',
      result: { 'net of GB-20': 'GBP 7.50', 'tax GB-20': 'GBP 1.50', 'to pay': 'GBP 9.00' },
      compute: () => {
        const coupon: Promotion = {
          ...{ promotionId: 'coupon', priority: 0, needsCoupon: true },
          ...{ type: 'amount_off', goods: everything, amountMinor: 100, combines: 'goods_alone' },
        }
        const coupons = [{ couponId: 'c', promotionId: 'coupon', usesLeft: 1 }]
        const razor = [{ name: 'razor', category: 'standard', priceMinor: 1000 }]
        return taxesOf(sold('GB', razor, { promotions: [coupon], basket: { coupons } }))
      },
      source: 'CJEU C-126/88 (Boots): the discount by the shop’s own coupon is no part of the taxable amount',
    },
    {
      title: 'Ten euros off a basket of two rates',
      arithmetic:
        '60.50 at 21 % and 43.60 at 9 %, 104.10 in all. Of 10.00 the first takes 10 × 60.50 ÷ 104.10 = 5.811…, 5.81, the second 4.19. Tax: 54.69 × 21 ÷ 121 = 9.4917…, 9.49; 39.41 × 9 ÷ 109 = 3.2540…, 3.25.',
      result: {
        ...{ 'net of NL-21': 'EUR 45.20', 'tax NL-21': 'EUR 9.49' },
        ...{ 'net of NL-9': 'EUR 36.16', 'tax NL-9': 'EUR 3.25', 'to pay': 'EUR 94.10' },
      },
      compute: () => {
        const things = [
          { name: 'lamp', category: 'standard', priceMinor: 6050 },
          { name: 'books', category: 'book', priceMinor: 4360 },
        ]
        const discount = { type: 'amount' as const, amountMinor: 1000, reason: 'goodwill' }
        return taxesOf(sold('NL', things, { basket: { discount } }))
      },
      source: `${article79}; shared out by price, arithmetic of our own`,
    },
    {
      title: 'Scotland: never below the minimum price of alcohol',
      arithmetic:
        'A bottle of whisky, 0.7 l of 40 %, has 28 units: 28 × 0.65 = 18.20. It costs 20.00; 20 % off would be 16.00. It is sold at 18.20.',
      result: { whisky: 'GBP 18.20' },
      compute: () => {
        const fifth: Promotion = {
          ...{ promotionId: 'fifth', priority: 0, type: 'percent_off', ratePpm: 200_000 },
          ...{ goods: everything, combines: 'goods_alone' },
        }
        const [line] = basketOf([{ name: 'whisky', category: 'alcohol', priceMinor: 2000 }]).lines
        if (line === undefined) throw new Error('no line')
        const whisky: Thing = {
          ...{ name: 'whisky', category: 'alcohol', priceMinor: 2000 },
          item: { ...line.item, floorPriceE5: 1_820_000 },
        }
        return paid('GB', [whisky], { promotions: [fifth] })
      },
      source:
        'Alcohol (Minimum Pricing) (Scotland) Act 2012; the minimum of 18.20 is in the Scottish Government’s table for 65 pence a unit',
    },
    {
      title: 'The price before a reduction: bananas',
      arithmetic:
        'Bananas cost 1.29, then 1.69, and are offered at 1.29 again within thirty days. The lowest price of the thirty days before is 1.29: this is no reduction, and 23 % off 1.69 may not be claimed.',
      result: { 'prior price': 'EUR 1.29' },
      compute: () => priorPrice([129, 169]),
      source:
        'Directive 98/6/EC art. 6a; CJEU C-330/23 (Aldi Süd), 2024-09-26, with these prices; days of our own',
    },
    {
      title: 'The price before a reduction: pineapples',
      arithmetic:
        'Pineapples cost 1.39, then 1.69, and are offered at 1.49. The lowest price of the thirty days before is 1.39, below the offer.',
      result: { 'prior price': 'EUR 1.39' },
      compute: () => priorPrice([139, 169]),
      source: 'as before: CJEU C-330/23',
    },
  ],
}

/** Two prices of the thirty days before today, the second for the last twelve days. */
function priorPrice([first = 0, second = 0]: readonly number[]): Figures {
  const found = lowestPriceBefore(
    [
      { from: '2026-10-01T08:00', unitPriceE5: first * 1000 },
      { from: '2026-11-10T08:00', unitPriceE5: second * 1000 },
    ],
    `${today}T08:00`,
  )
  if (found.status !== 'found') throw new Error(found.status)
  return { 'prior price': written(found.unitPriceE5 / 1000) }
}
