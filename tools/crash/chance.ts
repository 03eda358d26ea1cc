/** Chances from a seed, so that a run can be done again. */
export type Chance = {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number
  /** One of them.   Requires: there is one. */
  oneOf<Kind>(kinds: readonly [Kind, ...Kind[]]): Kind
}

/** Source: mulberry32, by Tommy Ettinger. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return { below, oneOf: (kinds) => kinds[below(kinds.length)] ?? kinds[0] }
}
