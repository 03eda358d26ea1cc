/** The simulated scale at a serial port, as a browser has it: streams that end at the scale. It can be unplugged. */
import type { ScaleProtocolName } from '../scale/protocols.ts'
import type { SerialSettings } from '../scale/scaleProtocol.ts'
import type { SerialPortLike } from '../scale/serialLine.ts'
import { answerOf } from '../simulators/scale/answers.ts'
import { emptyScale, type Load } from '../simulators/scale/load.ts'

export type SerialTwin = {
  readonly port: SerialPortLike
  /** What the port was opened with, each time. */
  readonly openedWith: readonly SerialSettings[]
  put(load: Load): void
  /** The scale sends this without being asked. */
  say(text: string): void
  unplug(): void
  plugIn(): void
}

type Streams = Pick<SerialPortLike, 'readable' | 'writable'>
const closed: Streams = { readable: null, writable: null }

/** Returns a port with the scale behind it, and nothing on the scale. */
export function makeSerialTwin(protocol: ScaleProtocolName): SerialTwin {
  const openedWith: SerialSettings[] = []
  let load = emptyScale
  let isPlugged = true
  let streams = closed
  let out: ReadableStreamDefaultController<Uint8Array> | undefined
  // One byte at a time, as they come over a wire.
  const send = (bytes: Uint8Array) => {
    for (const byte of bytes) out?.enqueue(Uint8Array.of(byte))
  }
  const port: SerialPortLike = {
    get readable() {
      return streams.readable
    },
    get writable() {
      return streams.writable
    },
    async open(settings) {
      if (!isPlugged) throw new Error('Failed to open serial port.')
      openedWith.push(settings)
      const readable = new ReadableStream<Uint8Array>({
        start(controller) {
          out = controller
        },
      })
      const writable = new WritableStream<Uint8Array>({
        write(asked) {
          send(answerOf(protocol, asked, load) ?? new Uint8Array())
        },
      })
      streams = { readable, writable }
    },
    async close() {
      streams = closed
      out = undefined
    },
  }
  return {
    port,
    openedWith,
    put(next) {
      load = next
    },
    say: (text) => send(new TextEncoder().encode(text)),
    unplug() {
      isPlugged = false
      out?.error(new Error('The device has been lost.'))
      out = undefined
    },
    plugIn() {
      isPlugged = true
    },
  }
}
