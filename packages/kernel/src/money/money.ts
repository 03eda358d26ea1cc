/** An amount that carries its currency. Two of them meet only when they carry the same one. */
import { assert } from '../fault/assert.ts'
import { type Currency, exponentOf } from './currency.ts'
import { addExact, assertInteger, negate } from './integer.ts'

export type Money = { readonly amountMinor: number; readonly currency: Currency }

/** Returns the amount in its currency.
 *  Units: minor units.   Requires: an exact integer and an ISO 4217 code (asserted). */
export function makeMoney(amountMinor: number, currency: Currency): Money {
  assertInteger(amountMinor, 'amountMinor')
  exponentOf(currency)
  return { amountMinor, currency }
}

/** Returns the sum.   Requires: one currency (asserted): what is foreign is converted first. */
export function addMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right)
  return makeMoney(addExact(left.amountMinor, right.amountMinor), left.currency)
}

/** Returns left − right.   Requires: one currency (asserted). */
export function subtractMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right)
  return makeMoney(addExact(left.amountMinor, negate(right.amountMinor)), left.currency)
}

/** Returns the sum of amounts in `currency`; zero for none.   Requires: one currency (asserted). */
export function sumMoney(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(addMoney, makeMoney(0, currency))
}

/** Returns −1, 0 or 1 as left is less than, equal to or more than right.   Requires: one currency (asserted). */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  assertSameCurrency(left, right)
  if (left.amountMinor === right.amountMinor) return 0
  return left.amountMinor < right.amountMinor ? -1 : 1
}

function assertSameCurrency(left: Money, right: Money): void {
  assert(
    left.currency === right.currency,
    `${left.currency} and ${right.currency} do not meet: convert first`,
  )
}
