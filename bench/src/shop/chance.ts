/** Choices that look random and are the same in each run, so that runs measure the same work. */

export type Chance = {
  /** From 0 to below `bound`. */
  below(bound: number): number
}

/** Returns choices drawn from a seed.   Source: xorshift32 (Marsaglia 2003). */
export function makeChance(seed: number): Chance {
  let state = seed | 0 || 1
  return {
    below(bound) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return ((state >>> 0) % bound) | 0
    },
  }
}
