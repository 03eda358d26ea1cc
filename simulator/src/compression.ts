/** Whether the tills of a seed run where batches can be compressed: browsers differ in that. */
import { chanceOf } from './random.ts'

const percentThatCompress = 25
const ofThisPlatform = globalThis.CompressionStream

/** From now on, and until the next seed, batches are compressed or not, as the seed says. */
export function drawCompression(seed: number): void {
  const canCompress = chanceOf(seed, 'compression').happens(percentThatCompress)
  Object.assign(globalThis, { CompressionStream: canCompress ? ofThisPlatform : undefined })
}
