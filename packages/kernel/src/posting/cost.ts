/**
 * What goods cost, by moving average: each receipt of goods is mixed with what is there, and what goes out takes its part of the value
 * along.   Source: IAS 2, paragraphs 25 and 27 (weighted average cost, worked out at each receipt).
 */
import { assert } from '../fault/assert.ts'
import type { Currency } from '../money/currency.ts'
import { assertInteger, multiplyDivide, negate, sumExact } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import { amountOf } from '../quantity/quantity.ts'
import type { MoneyEntry } from './post.ts'

/** The stock of an item at a store with its value. While there is none, goods cost what they cost last. */
export type CostState = { quantityMilli: number; valueMinor: number; lastUnitCostE5: number }

/** Returns the stock after goods came in.
 *  Units: minor units; thousandths above zero (asserted). What went out before it came in keeps the cost that it had then: the difference
 *  to what it turns out to cost is `correctionMinor`, a cost of now. */
export function receiveGoods(
  state: CostState,
  receipt: { quantityMilli: number; unitCostE5: number; currency: Currency },
): { state: CostState; correctionMinor: number } {
  assertState(state)
  assertInteger(receipt.quantityMilli, 'quantityMilli')
  assertInteger(receipt.unitCostE5, 'unitCostE5')
  assert(receipt.quantityMilli > 0 && receipt.unitCostE5 >= 0, 'goods come in at a cost')
  const { unitCostE5: lastUnitCostE5, currency } = receipt
  const receivedMinor = amountOf({ ...receipt, unitPriceE5: lastUnitCostE5 })
  const quantityMilli = state.quantityMilli + receipt.quantityMilli
  const valueMinor = state.valueMinor + receivedMinor
  if (state.quantityMilli >= 0)
    return { state: { quantityMilli, valueMinor, lastUnitCostE5 }, correctionMinor: 0 }
  const worthMinor = amountOf({ quantityMilli, unitPriceE5: lastUnitCostE5, currency })
  return {
    state: { quantityMilli, valueMinor: worthMinor, lastUnitCostE5 },
    correctionMinor: valueMinor - worthMinor,
  }
}

/** Returns the stock after goods went out, or came back, and what they cost.
 *  Units: `quantityMilli` above zero goes out, below zero comes back at the average of now.
 *  Ensures: what is taken out of the value is what is posted; the last piece takes the rest of the value along. */
export function issueGoods(
  state: CostState,
  { quantityMilli, currency }: { quantityMilli: number; currency: Currency },
): { state: CostState; costMinor: number } {
  assertState(state)
  assertInteger(quantityMilli, 'quantityMilli')
  const costMinor = costOf(state, quantityMilli, currency)
  const left = {
    ...state,
    quantityMilli: state.quantityMilli - quantityMilli,
    valueMinor: state.valueMinor - costMinor,
  }
  return { state: left, costMinor }
}

function assertState({ quantityMilli, valueMinor, lastUnitCostE5 }: CostState): void {
  assertInteger(quantityMilli, 'quantityMilli of the stock')
  assertInteger(valueMinor, 'valueMinor of the stock')
  assertInteger(lastUnitCostE5, 'lastUnitCostE5 of the stock')
}

function costOf(state: CostState, quantityMilli: number, currency: Currency): number {
  const { lastUnitCostE5, valueMinor } = state
  const isThere = state.quantityMilli > 0 && quantityMilli <= state.quantityMilli
  if (!isThere) return amountOf({ quantityMilli, unitPriceE5: lastUnitCostE5, currency })
  return multiplyDivide(
    { factor: valueMinor, multiplier: quantityMilli, divisor: state.quantityMilli },
    halfAwayFromZero,
  )
}

/** Returns the entries that move the cost of sold goods out of the inventory; none where it is zero. They sum to zero. */
export function postCost(costMinor: number, { itemId, currency }: { itemId: string; currency: Currency }) {
  const entries: MoneyEntry[] = [
    { account: 'cost_of_goods', detail: itemId, currency, amountMinor: costMinor },
    { account: 'inventory', detail: itemId, currency, amountMinor: negate(costMinor) },
  ]
  return entries.filter(({ amountMinor }) => amountMinor !== 0)
}

/** What a line earned: its net amount less what its goods cost, in minor units. */
export function marginOf(
  { grossMinor, taxMinor }: { grossMinor: number; taxMinor: number },
  costMinor: number,
) {
  for (const amountMinor of [grossMinor, taxMinor, costMinor])
    assertInteger(amountMinor, 'amount of a margin')
  return sumExact([grossMinor, negate(taxMinor), negate(costMinor)])
}
