/**
 * What is no exact integer where one belongs, whatever its type says: refused through the public face by a fault that says which field
 * is wrong. Never a wrong figure, never a crash of another kind.
 */
import { expect, test } from 'vitest'
import {
  allocate,
  applyPromotions,
  choosePrice,
  compilePromotions,
  convert,
  expandBundle,
  expandChoice,
  issueGoods,
  lowestPriceBefore,
  makeMoney,
  makePriceBook,
  marginOf,
  measured,
  netFor,
  paidByPiece,
  planRefund,
  post,
  price,
  receiveGoods,
  refundOf,
  roundToStep,
  settle,
  taxLines,
} from './index.ts'
import { dutchRules } from './testBasket.ts'
import {
  basketOf,
  context,
  faultOf,
  mug,
  noIntegers,
  paid,
  priceOf,
  promoted,
  promotion,
  rated,
  received,
  saleOf,
  sold,
  stock,
  taxed,
  taxRules,
  today,
} from './testing/wrongThings.ts'

type Refusal = [field: string, says: string, call: (value: never) => unknown]

const refusals: Refusal[] = [
  ['an amount of money', 'amountMinor', (value) => makeMoney(value, 'EUR')],
  ['an amount to share', 'amountMinor', (value) => allocate(value, [1, 2])],
  ['a weight', 'weight', (value) => allocate(10, [1, value])],
  ['an amount to round', 'factor', (value) => roundToStep(value, 5)],
  ['a step', 'divisor', (value) => roundToStep(103, value)],
  [
    'a rate of exchange',
    'numerator',
    (value) => convert(makeMoney(1, 'EUR'), { from: 'EUR', to: 'SEK', numerator: value, denominator: 1 }),
  ],
  ['a quantity', 'factor', (value) => priceOf({ quantityMilli: value })],
  ['a unit price', 'multiplier', (value) => priceOf({ item: { ...mug, unitPriceE5: value } })],
  ['a price by hand', 'multiplier', (value) => priceOf({ override: { unitPriceE5: value, reason: '' } })],
  ['a floor', 'multiplier', (value) => priceOf({ item: { ...mug, floorPriceE5: value } })],
  [
    'a discount',
    'amountMinor',
    (value) => priceOf({ discount: { type: 'amount', amountMinor: value, reason: '' } }),
  ],
  [
    'a rate of discount',
    '',
    (value) => priceOf({ discount: { type: 'percent', ratePpm: value, reason: '' } }),
  ],
  [
    'a discount of the basket',
    '',
    (value) => priceOf({}, { discount: { type: 'percent', ratePpm: value, reason: '' } }),
  ],
  [
    'a rate of tax',
    'ratePpm',
    (value) => price(basketOf({}), { ...dutchRules, taxCategories: rated(value) }, today),
  ],
  [
    'what was sold',
    'quantityMilli of what was sold',
    (value) => priceOf({ quantityMilli: -1000, sold: { ...sold, quantityMilli: value } }),
  ],
  [
    'what came back',
    'returnedMilli of what was sold',
    (value) => priceOf({ quantityMilli: -1000, sold: { ...sold, returnedMilli: value } }),
  ],
  [
    'what was paid',
    'factor',
    (value) => priceOf({ quantityMilli: -1000, sold: { ...sold, grossMinor: value } }),
  ],
  ['a taxed amount', 'amountMinor', (value) => taxLines([{ ...taxed, amountMinor: value }], taxRules)],
  ['a taxed quantity', 'quantityMilli', (value) => taxLines([{ ...taxed, quantityMilli: value }], taxRules)],
  [
    'a tax',
    'A is not an exact integer',
    (value) => taxLines([{ ...taxed, taxes: [{ type: 'percent', code: 'A', ratePpm: value }] }], taxRules),
  ],
  ['a gross amount', 'amountMinor', (value) => netFor({ ...taxed, amountMinor: value }, taxRules)],
  ['a total', 'totalMinor', (value) => settle({ totalMinor: value, tenders: [], cashStepMinor: 5 })],
  [
    'cash',
    'amountMinor of cash',
    (value) => settle({ totalMinor: 100, tenders: [{ type: 'cash', amountMinor: value }], cashStepMinor: 5 }),
  ],
  [
    'a card',
    'amountMinor of card',
    (value) =>
      settle({
        totalMinor: 100,
        tenders: [{ type: 'card', amountMinor: value, attemptId: 'a' }],
        cashStepMinor: 5,
      }),
  ],
  ['a coin', 'divisor', (value) => settle({ totalMinor: 103, tenders: [], cashStepMinor: value })],
  [
    'a limit',
    'mostMinor of cash',
    (value) =>
      settle({
        totalMinor: 1,
        tenders: [paid.tender],
        cashStepMinor: 1,
        rules: { cash: { over: 'change', mostMinor: value } },
      }),
  ],
  ['a refund', 'refundMinor', (value) => planRefund([paid], { refundMinor: value, changeMinor: 0 })],
  ['change of a sale', 'changeMinor', (value) => planRefund([paid], { refundMinor: -1, changeMinor: value })],
  [
    'a refund before',
    'refundedMinor of cash',
    (value) => planRefund([{ ...paid, refundedMinor: value }], { refundMinor: -1, changeMinor: 0 }),
  ],
  [
    'a tender of a sale',
    'amountMinor of cash',
    (value) =>
      planRefund([{ ...paid, tender: { type: 'cash', amountMinor: value } }], {
        refundMinor: -1,
        changeMinor: 0,
      }),
  ],
  ['a tender that closes', 'amountMinor of cash', (value) => saleOf([{ type: 'cash', amountMinor: value }])],
  [
    'a tender to post',
    'amountMinor of cash',
    (value) =>
      post({
        ...saleOf([{ type: 'cash', amountMinor: 121 }]),
        tenders: [{ type: 'cash', amountMinor: value }],
      }),
  ],
  [
    'change to post',
    'changeMinor',
    (value) => post({ ...saleOf([{ type: 'cash', amountMinor: 121 }]), changeMinor: value }),
  ],
  [
    'rounding to post',
    'roundingMinor',
    (value) => post({ ...saleOf([{ type: 'cash', amountMinor: 121 }]), roundingMinor: value }),
  ],
  [
    'breakage to post',
    'forfeitedMinor',
    (value) => post({ ...saleOf([{ type: 'cash', amountMinor: 121 }]), forfeitedMinor: value }),
  ],
  [
    'goods that come in',
    'quantityMilli',
    (value) => receiveGoods(stock, { ...received, quantityMilli: value }),
  ],
  ['their cost', 'unitCostE5', (value) => receiveGoods(stock, { ...received, unitCostE5: value })],
  [
    'stock',
    'quantityMilli of the stock',
    (value) => receiveGoods({ ...stock, quantityMilli: value }, received),
  ],
  ['its value', 'valueMinor of the stock', (value) => issueGoods({ ...stock, valueMinor: value }, received)],
  [
    'its last cost',
    'lastUnitCostE5 of the stock',
    (value) => issueGoods({ ...stock, lastUnitCostE5: value }, received),
  ],
  ['goods that go out', 'quantityMilli', (value) => issueGoods(stock, { ...received, quantityMilli: value })],
  ['a margin', 'amount of a margin', (value) => marginOf({ grossMinor: value, taxMinor: 0 }, 0)],
  ['a paid amount', 'factor', (value) => refundOf({ promotedMinor: value, quantityMilli: 1000 }, 0, 1000)],
  [
    'a paid quantity',
    'quantityMilli',
    (value) => refundOf({ promotedMinor: 1, quantityMilli: value }, 0, 1000),
  ],
  ['pieces', 'quantityMilli', (value) => paidByPiece({ promotedMinor: 1, quantityMilli: value })],
  [
    'the price of a bundle',
    'multiplier',
    (value) =>
      expandBundle({
        unitPriceE5: value,
        quantityMilli: 1000,
        currency: 'EUR',
        components: [{ item: mug, quantityMilli: 1000 }],
      }),
  ],
  [
    'bundles',
    'factor',
    (value) =>
      expandBundle({
        unitPriceE5: 1000,
        quantityMilli: value,
        currency: 'EUR',
        components: [{ item: mug, quantityMilli: 1000 }],
      }),
  ],
  [
    'a component',
    'multiplier',
    (value) =>
      expandBundle({
        unitPriceE5: 1000,
        quantityMilli: 1000,
        currency: 'EUR',
        components: [{ item: mug, quantityMilli: value }],
      }),
  ],
  [
    'an asked price',
    'unitPriceE5',
    (value) =>
      expandChoice(
        { ...mug, openPrice: { leastE5: 0, mostE5: 10 ** 9 } },
        { quantityMilli: 1000, unitPriceE5: value },
        { day: today, currency: 'EUR' },
      ),
  ],
  ['a measure', 'factor', (value) => measured({ digits: value, decimals: 0 }, 'g')],
  ['decimals of a measure', 'decimals', (value) => measured({ digits: 5, decimals: value }, 'g')],
  [
    'a price of a list',
    'unitPriceE5',
    (value) =>
      makePriceBook([
        {
          priceListId: 'l',
          currency: 'EUR',
          priority: 0,
          prices: [{ itemId: 'a', unitPriceE5: value, fromQuantityMilli: 0 }],
        },
      ]),
  ],
  [
    'a quantity of a list',
    'fromQuantityMilli',
    (value) =>
      makePriceBook([
        {
          priceListId: 'l',
          currency: 'EUR',
          priority: 0,
          prices: [{ itemId: 'a', unitPriceE5: 1, fromQuantityMilli: value }],
        },
      ]),
  ],
  [
    'a quantity asked for',
    'quantityMilli',
    (value) =>
      choosePrice(makePriceBook([]), {
        ...context,
        itemId: 'a',
        quantityMilli: value,
        itemPriceE5: 1,
        currency: 'EUR',
      }),
  ],
  [
    'a price before',
    'unitPriceE5',
    (value) => lowestPriceBefore([{ from: '2026-01-01T10:00', unitPriceE5: value }], context.at),
  ],
  [
    'a promoted amount',
    'amountMinor',
    (value) =>
      applyPromotions(
        [{ ...promoted, quantityMilli: 1000, amountMinor: value }],
        compilePromotions([promotion]).compiled,
        context,
      ),
  ],
  [
    'a promoted quantity',
    'quantityMilli',
    (value) =>
      applyPromotions(
        [{ ...promoted, quantityMilli: value, amountMinor: 100 }],
        compilePromotions([promotion]).compiled,
        context,
      ),
  ],
  [
    'a promoted floor',
    'floorMinor',
    (value) =>
      applyPromotions(
        [{ ...promoted, quantityMilli: 1000, amountMinor: 100, floorMinor: value }],
        compilePromotions([promotion]).compiled,
        context,
      ),
  ],
  [
    'uses of a coupon',
    'usesLeft of p',
    (value) =>
      applyPromotions([], compilePromotions([promotion]).compiled, {
        ...context,
        coupons: [{ couponId: 'c', promotionId: 'p', usesLeft: value }],
      }),
  ],
]

test.each(refusals)('%s that is no exact integer is a fault that names it', (_, says, call) => {
  for (const [name, value] of noIntegers) {
    const message = faultOf(() => call(value as never))
    expect(`${name}: ${message}`).toContain(says)
    expect(`${name}: ${message}`).not.toContain('no fault')
  }
})
