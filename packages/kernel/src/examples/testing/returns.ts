/** Goods that come back: what is given back for a part, and by which way. */
import { planRefund, type SoldLine, settle } from '../../index.ts'
import { type Chapter, ownArithmetic, written } from './example.ts'
import { basketOf, priced, rulesIn, type Thing, taxesIn } from './store.ts'

/** What comes back for so much of a line of which some came back before: gross and tax. */
function givenBack(sold: SoldLine, returningMilli: number): { gross: string; tax: string } {
  const line: Thing = {
    ...{ name: 'back', category: 'standard', priceMinor: 0, quantityMilli: -returningMilli },
    ...{ sold, original: { transactionId: 't', lineNumber: 1 } },
  }
  const { totalMinor, taxMinor } = priced(basketOf([line]), rulesIn('NL'))
  return { gross: written(totalMinor), tax: written(taxMinor) }
}

const threeForTen: SoldLine = {
  ...{ quantityMilli: 3000, returnedMilli: 0, unitPriceE5: 400_000 },
  ...{ grossMinor: 1000, taxMinor: 174, taxCode: 'NL-21', ratePpm: 210_000 },
}
const cheese: SoldLine = {
  ...{ quantityMilli: 1234, returnedMilli: 0, unitPriceE5: 1_599_000 },
  ...{ grossMinor: 1973, taxMinor: 163, taxCode: 'NL-9', ratePpm: 90_000 },
}

export const returns: Chapter = {
  title: 'Returns',
  examples: [
    {
      title: 'Three for ten euros come back one by one',
      arithmetic:
        'Three glasses for 10.00, tax 1.74. After one 3.33 is given back in all (10 ÷ 3 = 3.333…), after two 6.67 (6.666…), after three 10.00: so 3.33, 3.34 and 3.33. Tax in thirds of 1.74: 0.58 each.',
      result: {
        ...{ first: 'EUR -3.33 with EUR -0.58 tax', second: 'EUR -3.34 with EUR -0.58 tax' },
        third: 'EUR -3.33 with EUR -0.58 tax',
      },
      compute: () => {
        const words = [0, 1000, 2000].map((returnedMilli) => {
          const { gross, tax } = givenBack({ ...threeForTen, returnedMilli }, 1000)
          return `${gross} with ${tax} tax`
        })
        return { first: words[0] ?? '', second: words[1] ?? '', third: words[2] ?? '' }
      },
      source: ownArithmetic,
    },
    {
      title: 'Half a kilogram of 1.234 kilograms',
      arithmetic:
        'Cheese for 19.73, tax 1.63. Back for 0.5 kg: 19.73 × 0.5 ÷ 1.234 = 7.9943…, 7.99; tax 1.63 × 0.5 ÷ 1.234 = 0.6604…, 0.66.',
      result: { 'given back': 'EUR -7.99', 'tax of it': 'EUR -0.66' },
      compute: () => {
        const { gross, tax } = givenBack(cheese, 500)
        return { 'given back': gross, 'tax of it': tax }
      },
      source: ownArithmetic,
    },
    {
      title: 'Everything comes back: the mirror of the sale',
      arithmetic:
        'The basket of 12.97 with 1.73 and 0.25 of tax comes back: every amount with the opposite sign. In cash 12.95 is paid out, rounding +0.02.',
      result: {
        ...{ 'net of NL-21': 'EUR -8.25', 'tax NL-21': 'EUR -1.73' },
        ...{ 'net of NL-9': 'EUR -2.74', 'tax NL-9': 'EUR -0.25', 'to pay': 'EUR -12.97' },
        rounding: 'EUR 0.02',
      },
      compute: () => {
        const figures = taxesIn('NL', [
          { name: 'mug', category: 'standard', priceMinor: 499, quantityMilli: -2000 },
          { name: 'tea', category: 'food', priceMinor: 299, quantityMilli: -1000 },
        ])
        const tenders = [{ type: 'cash' as const, amountMinor: -1295 }]
        const outcome = settle({ totalMinor: -1297, tenders, cashStepMinor: 5 })
        return { ...figures, rounding: outcome.status === 'settled' ? written(outcome.roundingMinor) : '' }
      },
      source: 'Directive 2006/112/EC art. 90 (the taxable amount falls with the price)',
    },
    {
      title: 'A sale paid by card and cash goes back to the card first',
      arithmetic:
        '12.00 was paid: 8.00 by card, 5.00 in cash less 1.00 change. Of a refund of 9.50, 8.00 goes to the card and 1.50 is paid in cash; 2.50 of the cash could still go back.',
      result: { card: 'EUR -8.00', cash: 'EUR -1.50' },
      compute: () => {
        const paid = [
          { tender: { type: 'cash' as const, amountMinor: 500 }, refundedMinor: 0 },
          { tender: { type: 'card' as const, amountMinor: 800, attemptId: 'a' }, refundedMinor: 0 },
        ]
        const { parts } = planRefund(paid, { refundMinor: -950, changeMinor: 100 })
        return Object.fromEntries(parts.map(({ type, amountMinor }) => [type, written(amountMinor)]))
      },
      source: ownArithmetic,
    },
  ],
}
