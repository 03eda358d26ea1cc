/** Chance from one seed, in named streams: a new draw in one stream leaves the others as they were. */

export type Chance = {
  /** An integer from 0 up to and without `below`. */
  below(below: number): number
  /** True in `percent` of a hundred cases. */
  happens(percent: number): boolean
  pick<Value>(values: readonly [Value, ...Value[]]): Value
  bytes(count: number): Uint8Array
}

/** Returns the stream of that name. The same seed and name give the same draws. */
export function chanceOf(seed: number, name: string): Chance {
  let state = seed >>> 0
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x9e3779b1) >>> 0
  // mulberry32, by Tommy Ettinger (public domain)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % limit
  return {
    below,
    happens: (percent) => below(100) < percent,
    pick: (values) => values[below(values.length)] ?? values[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}
