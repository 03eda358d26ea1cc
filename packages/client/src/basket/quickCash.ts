/** Amounts that a customer is likely to hand over: the exact one, and what rounds it up to the next coins and notes. */

const mostAmounts = 5

/** Returns the exact amount first, then rising amounts, without repetition.
 *  Units: minor units; where money goes back only the exact amount.   Requires: denominations above zero. */
export function quickCash(dueMinor: number, denominationsMinor: readonly number[]): number[] {
  if (dueMinor <= 0) return [dueMinor]
  // Nobody adds small coins to large notes: a tenth of the amount is the smallest that is rounded to.
  const likely = denominationsMinor
    .filter((denomination) => denomination * 10 >= dueMinor)
    .map((denomination) => dueMinor + ((denomination - (dueMinor % denomination)) % denomination))
    .filter((amount) => amount > dueMinor)
  const rising = [...new Set(likely)].sort((a, b) => a - b)
  return [dueMinor, ...rising.slice(0, mostAmounts - 1)]
}
