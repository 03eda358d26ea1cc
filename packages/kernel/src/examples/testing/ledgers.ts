/** What is no turnover: deposits, gift cards, tips; and what goods cost. Ledger entries: debits above zero, credits below. */
import {
  type CostState,
  closeTransaction,
  issueGoods,
  marginOf,
  type Posting,
  post,
  receiveGoods,
  type Tender,
} from '../../index.ts'
import { type Chapter, type Figures, ownArithmetic, written } from './example.ts'
import { basketOf, priced, rulesIn, type Thing, taxesIn } from './store.ts'

function posted(country: string, things: readonly Thing[], tenders: Tender[]): Posting {
  const basket = priced(basketOf(things), rulesIn(country))
  const identity = { transactionId: 't', receiptNumber: 1, operatorId: 'o' }
  return post(closeTransaction({ ...identity, basket, tenders, cashStepMinor: 1 }))
}

const entriesOf = ({ money }: Posting): Figures =>
  Object.fromEntries(
    money.map(({ account, detail, amountMinor, currency }) => [
      `${account} ${detail}`,
      written(amountMinor, currency),
    ]),
  )

/** Goods in whole pieces come in at a cost and go out. */
function moved(steps: readonly { pieces: number; costMinor?: number }[]): {
  state: CostState
  costsMinor: number[]
} {
  let state: CostState = { quantityMilli: 0, valueMinor: 0, lastUnitCostE5: 0 }
  const costsMinor: number[] = []
  for (const { pieces, costMinor } of steps) {
    const goods = { quantityMilli: pieces * 1000, currency: 'USD' }
    if (costMinor === undefined) {
      const issued = issueGoods(state, goods)
      state = issued.state
      costsMinor.push(issued.costMinor)
    } else state = receiveGoods(state, { ...goods, unitCostE5: costMinor * 1000 }).state
  }
  return { state, costsMinor }
}

export const ledgers: Chapter = {
  title: 'Deposits, vouchers, tips and the cost of goods',
  examples: [
    {
      title: 'Deposit outside the taxable amount',
      arithmetic:
        'Six bottles of 1.09 at 9 %, each with a deposit of 0.15 at zero. Tax 6.54 × 9 ÷ 109 = 0.54; deposits 0.90.',
      result: {
        ...{ 'net of NL-0': 'EUR 0.90', 'tax NL-0': 'EUR 0.00' },
        ...{ 'net of NL-9': 'EUR 6.00', 'tax NL-9': 'EUR 0.54', 'to pay': 'EUR 7.44' },
      },
      compute: () =>
        taxesIn('NL', [
          { name: 'cola', category: 'drink', priceMinor: 109, quantityMilli: 6000 },
          { name: 'statiegeld', category: 'zero', priceMinor: 15, quantityMilli: 6000, role: 'deposit' },
        ]),
      source: 'Directive 2006/112/EC art. 92 (a): returnable packing may be kept out of the taxable amount',
    },
    {
      title: 'Deposit taxed as what is in the bottle',
      arithmetic:
        'Sweden, a bottle of 18.00 and its pant of 2.00, both at 6 % since 1 April 2026: 20.00 × 6 ÷ 106 = 1.1320…, 1.13.',
      result: { 'net of SE-6': 'SEK 18.87', 'tax SE-6': 'SEK 1.13', 'to pay': 'SEK 20.00' },
      compute: () =>
        taxesIn('SE', [
          { name: 'soda', category: 'drink', priceMinor: 1800 },
          { name: 'pant', category: 'drink', priceMinor: 200, role: 'deposit' },
        ]),
      source:
        'Directive 2006/112/EC art. 92 (b); Returpack, “Sänkt livsmedelsmoms påverkan på pant” (pantamera.nu): the rate of the pant is that of the content',
    },
    {
      title: 'A gift card is sold: no sale yet, no tax',
      arithmetic: '50.00 in cash comes in, and 50.00 is owed to whoever brings the card.',
      result: { 'till cash': 'EUR 50.00', 'stored_value gift_card': 'EUR -50.00' },
      compute: () => {
        const gift: Thing = { name: 'gift card', category: 'standard', priceMinor: 5000, role: 'gift_card' }
        const card = { ...gift, serials: ['G1'] }
        return entriesOf(posted('NL', [card], [{ type: 'cash', amountMinor: 5000 }]))
      },
      source: 'Directive 2006/112/EC art. 30b (2): a multi-purpose voucher is taxed when it is redeemed',
    },
    {
      title: 'The gift card is spent: now the tax is due',
      arithmetic: 'A vase of 30.25 at 21 %: 30.25 × 21 ÷ 121 = 5.25. The debt falls by 30.25.',
      result: {
        ...{ 'stored_value gift_card': 'EUR 30.25', 'sales NL-21': 'EUR -25.00', 'tax NL-21': 'EUR -5.25' },
      },
      compute: () => {
        const vase = [{ name: 'vase', category: 'standard', priceMinor: 3025 }]
        return entriesOf(posted('NL', vase, [{ type: 'gift_card', amountMinor: 3025, accountId: 'G1' }]))
      },
      source: 'Directive 2006/112/EC art. 30b (2) and 73a',
    },
    {
      title: 'A tip on the card is neither turnover nor taxed',
      arithmetic:
        'A meal of 20.00, of which 20 ÷ 6 = 3.33 is tax, and a tip of 2.50 freely given: 22.50 by card.',
      result: {
        ...{ 'tender_clearing card': 'GBP 22.50', 'sales GB-20': 'GBP -16.67' },
        ...{ 'tax GB-20': 'GBP -3.33', 'tips card': 'GBP -2.50' },
      },
      compute: () => {
        const meal = [{ name: 'meal', category: 'hot_food', priceMinor: 2000 }]
        const tender: Tender = { type: 'card', amountMinor: 2000, attemptId: 'a', tipMinor: 250 }
        return entriesOf(posted('GB', meal, [tender]))
      },
      source: 'HMRC internal manual VATSC06130: a tip freely given is outside the scope of VAT',
    },
    {
      title: 'Moving average cost',
      arithmetic:
        '4000 come in at 4.25 (17,000.00); 3000 go out at 4.25 (12,750.00). 2000 come in at 4.50: 13,250.00 for 3000. 1000 go out: 13,250 ÷ 3 = 4416.67. 3000 come in at 4.75: 8833.33 + 14,250.00 = 23,083.33 for 5000. Cost of goods sold 17,166.67.',
      result: { 'cost of goods sold': 'USD 17166.67', 'stock at the end': 'USD 23083.33' },
      compute: () => {
        const { state, costsMinor } = moved([
          { pieces: 4000, costMinor: 425 },
          { pieces: 3000 },
          { pieces: 2000, costMinor: 450 },
          { pieces: 1000 },
          { pieces: 3000, costMinor: 475 },
        ])
        const soldMinor = costsMinor.reduce((sum, costMinor) => sum + costMinor, 0)
        return {
          'cost of goods sold': written(soldMinor, 'USD'),
          'stock at the end': written(state.valueMinor, 'USD'),
        }
      },
      source:
        'Becker CPA Exam Review, Financial 4 (2010), “Moving average method”: 17,167 and 23,083; IAS 2 paragraph 27',
    },
    {
      title: 'The last piece takes the rest of the value along',
      arithmetic:
        'Three pieces at 3.33 and one at 3.35 are worth 13.34. Four go out one by one: 3.34, 3.33, 3.34 and 3.33.',
      result: { first: 'USD 3.34', second: 'USD 3.33', third: 'USD 3.34', fourth: 'USD 3.33' },
      compute: () => {
        const one = { pieces: 1 }
        const incoming = [
          { pieces: 3, costMinor: 333 },
          { ...one, costMinor: 335 },
        ]
        const [first = 0, second = 0, third = 0, fourth = 0] = moved([
          ...incoming,
          one,
          one,
          one,
          one,
        ]).costsMinor
        return {
          ...{ first: written(first, 'USD'), second: written(second, 'USD') },
          ...{ third: written(third, 'USD'), fourth: written(fourth, 'USD') },
        }
      },
      source: `IAS 2 paragraph 27 (average worked out at each receipt); ${ownArithmetic}`,
    },
    {
      title: 'What a line earned',
      arithmetic: 'Sold for 12.10, of which 2.10 is tax; the goods cost 6.40. 10.00 − 6.40 = 3.60.',
      result: { margin: 'EUR 3.60' },
      compute: () => ({ margin: written(marginOf({ grossMinor: 1210, taxMinor: 210 }, 640)) }),
      source: ownArithmetic,
    },
  ],
}
