/** What a scale is asked, and how its answer is read. A protocol knows bytes only: lines and sockets are beside it. */
import type { WeightReading } from './weightReading.ts'

export type SerialSettings = {
  readonly baudRate: number
  readonly dataBits: 7 | 8
  readonly parity: 'none' | 'even' | 'odd'
  readonly stopBits: 1 | 2
}

export type ScaleProtocol = {
  /** Asks for the weight now, at rest or not. */
  readonly question: Uint8Array
  /** The byte that ends an answer. */
  readonly end: number
  /** What such scales are set to when they are delivered. */
  readonly serial: SerialSettings
  /** Reads one answer without its end.   Fails: never; noise is `not_understood`. */
  readonly read: (answer: Uint8Array) => WeightReading
}
