/** Days at a register, for tests: any events that a till could journal, with transactions as it closes them. */
import fc from 'fast-check'
import { convert } from '../../money/convert.ts'
import { price } from '../../price/price.ts'
import type { Tender } from '../../settle/tender.ts'
import { basketOf, dutchRules, type TestLine } from '../../testBasket.ts'
import { closeTransaction, type RetailTransaction } from '../../transaction/transaction.ts'
import type { TillEvent } from '../event.ts'

const kronor = { from: 'SEK', to: 'EUR', numerator: 905, denominator: 10_000 } as const

/** Kronor handed over, at eleven to the euro. */
export function kronorTender(amountMinor: number): Tender {
  const foreign = { currency: 'SEK', amountMinor, rate: kronor }
  return { type: 'cash', amountMinor: convert(foreign, kronor).amountMinor, foreign }
}

/** A sale as a till closes it: paid with what is given, the rest in cash with `overMinor` to much. */
export function saleOf(
  lines: readonly TestLine[],
  { tenders = [], overMinor = 0 }: { tenders?: Tender[]; overMinor?: number } = {},
): RetailTransaction {
  const outcome = price(basketOf(lines), dutchRules, '2026-11-22')
  if (outcome.status !== 'priced') throw new Error(outcome.status)
  const { basket } = outcome
  const leftMinor = basket.totalMinor - tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const cash: Tender = { type: 'cash', amountMinor: leftMinor + (leftMinor > 0 ? overMinor : 0) }
  return closeTransaction({
    ...{ transactionId: 't', receiptNumber: 1, operatorId: 'anna', cashStepMinor: 1 },
    ...{ basket, tenders: leftMinor === 0 ? tenders : [...tenders, cash] },
  })
}

/** Any sale, return or both, in cash, by card with a tip or by gift card. */
export const anySale = fc
  .record({
    lines: fc.array(
      fc.record({
        unitPriceE5: fc.integer({ min: 1000, max: 5_000_000 }),
        quantityMilli: fc.integer({ min: -3, max: 5 }).map((pieces) => (pieces === 0 ? 1 : pieces) * 1000),
        taxCategory: fc.constantFrom('standard', 'food'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    overMinor: fc.integer({ min: 0, max: 500 }),
    tipMinor: fc.integer({ min: 0, max: 200 }),
    way: fc.constantFrom('cash', 'card', 'gift_card'),
  })
  .map(({ lines, overMinor, tipMinor, way }) => {
    const inCash = saleOf(lines, { overMinor })
    if (way === 'cash' || inCash.totalMinor <= 1) return inCash
    const amountMinor = inCash.totalMinor - 1
    const tender: Tender =
      way === 'card'
        ? { type: 'card', amountMinor, attemptId: 'a', tipMinor, scheme: 'Visa' }
        : { type: 'gift_card', amountMinor, accountId: '4711' }
    return saleOf(lines, { tenders: [tender], overMinor })
  })

const amountMinor = fc.integer({ min: 1, max: 100_000 })
const currency = fc.constantFrom('EUR', 'SEK')
const counts = fc.uniqueArray(
  fc.record({
    currency,
    denominations: fc.array(
      fc.record({ valueMinor: fc.constantFrom(5, 100, 5000), count: fc.integer({ min: 0, max: 40 }) }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 2, selector: (count) => count.currency },
)

/** Any event of the shifts named. */
export function anyEvent(...shiftIds: string[]): fc.Arbitrary<TillEvent> {
  const shiftId = fc.constantFrom(...shiftIds)
  const moved = { shiftId, operatorId: fc.constant('anna'), currency, amountMinor }
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ type: fc.constant('retail_transaction'), shiftId, transaction: anySale }),
    },
    fc.record({
      type: fc.constant('shift_opened'),
      shiftId,
      operatorId: fc.constant('anna'),
      floats: counts,
    }),
    fc.record({
      type: fc.constantFrom('paid_in', 'paid_out', 'picked_up'),
      ...moved,
      reason: fc.constantFrom('change', 'stamps'),
    }),
    fc.record({ type: fc.constant('drawer_opened'), reason: fc.constantFrom('sale', 'no_sale') }),
    fc.record({ type: fc.constant('price_looked_up'), mainGroup: fc.constantFrom('a', 'b'), amountMinor }),
    fc.record({ type: fc.constant('line_removed'), grossMinor: amountMinor }),
    fc.record({
      type: fc.constantFrom('basket_held', 'basket_resumed', 'basket_abandoned'),
      totalMinor: amountMinor,
    }),
    fc.record({
      type: fc.constant('receipt_printed'),
      kind: fc.constantFrom('original', 'copy', 'training', 'pro_forma', 'delivery_note'),
      amountMinor,
    }),
    { weight: 2, arbitrary: fc.record({ type: fc.constant('till_counted'), shiftId, counts }) },
    fc.record({ type: fc.constant('shift_closed'), shiftId }),
  )
}
