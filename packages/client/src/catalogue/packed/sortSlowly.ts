/** Sorting what would stop the till for seconds: in runs that take a few milliseconds each, merged step by step. */

const runLength = 4096
const stepsAtOnce = 20_000

export type Breathe = () => Promise<void>

/** Returns 0 … count−1 in the order of `compare`, equal ones ascending; `breathe` lets others work. */
export async function sortSlowly(
  count: number,
  compare: (a: number, b: number) => number,
  breathe: Breathe,
): Promise<Uint32Array<ArrayBuffer>> {
  let sorted = new Uint32Array(count)
  for (let place = 0; place < count; place += 1) sorted[place] = place
  for (let start = 0; start < count; start += runLength) {
    sorted.subarray(start, start + runLength).sort((a, b) => compare(a, b) || a - b)
    await breathe()
  }
  let merged = new Uint32Array(count)
  for (let length = runLength; length < count; length *= 2) {
    for (let start = 0; start < count; start += 2 * length) {
      const bounds = {
        start,
        middle: Math.min(start + length, count),
        end: Math.min(start + 2 * length, count),
      }
      await mergeRuns(sorted, merged, { ...bounds, compare, breathe })
    }
    ;[sorted, merged] = [merged, sorted]
  }
  return sorted
}

type Merging = {
  start: number
  middle: number
  end: number
  compare: (a: number, b: number) => number
  breathe: Breathe
}

async function mergeRuns(
  from: Uint32Array,
  into: Uint32Array,
  { start, middle, end, compare, breathe }: Merging,
): Promise<void> {
  let [left, right] = [start, middle]
  for (let place = start; place < end; place += 1) {
    const isLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0)
    into[place] = from[isLeft ? left : right] ?? 0
    if (isLeft) left += 1
    else right += 1
    if (place % stepsAtOnce === 0) await breathe()
  }
}
