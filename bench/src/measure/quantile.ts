/** Figures that stand for many samples. */
import { assert, must } from '@kassa/kernel'

/** Returns the smallest sample that at least the share `part` of all samples do not exceed.
 *  Requires: samples (asserted); 0 < part ≤ 1.   Source: the nearest-rank method, so that the result is a sample. */
export function quantile(samples: readonly number[], part: number): number {
  assert(samples.length > 0, 'no samples')
  const sorted = [...samples].sort((a, b) => a - b)
  return must(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)], 'a sample of that rank')
}

/** Returns the sample in the middle. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}
