/** Whether the tills of a seed run where batches can be compressed: browsers differ in that. */
import { gzipSync } from 'node:zlib'
import { chanceOf } from './random.ts'

const percentThatCompress = 25

/** Compresses in place, as the platform's own does in another thread: on virtual time nobody has anything to do meanwhile. */
class PromptCompression {
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>

  constructor() {
    const parts: Uint8Array[] = []
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      transform: (part) => {
        parts.push(part)
      },
      flush: (controller) => controller.enqueue(new Uint8Array(gzipSync(Buffer.concat(parts)))),
    })
    this.readable = readable
    this.writable = writable
  }
}

/** From now on, and until the next seed, batches are compressed or not, as the seed says. */
export function drawCompression(seed: number): void {
  const canCompress = chanceOf(seed, 'compression').happens(percentThatCompress)
  Object.assign(globalThis, { CompressionStream: canCompress ? PromptCompression : undefined })
}
