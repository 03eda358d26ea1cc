/** A line over a serial port of the browser (Web Serial: Chromium, on computers). The person at the till chooses the port once.
 *  Source: WICG Web Serial API, SerialPort. */
import { ArrivedBytes, type ByteLine } from './byteLine.ts'
import type { SerialSettings } from './scaleProtocol.ts'

/** What is used of the browser's port. */
export type SerialPortLike = {
  readonly readable: ReadableStream<Uint8Array> | null
  readonly writable: WritableStream<Uint8Array> | null
  open(settings: SerialSettings): Promise<void>
  close(): Promise<void>
}

/** Opens the port.   Fails: rejects with the browser's reason: it is in use, or unplugged. */
export async function openSerialLine(port: SerialPortLike, settings: SerialSettings): Promise<ByteLine> {
  await port.open(settings)
  const { readable, writable } = port
  if (readable === null || writable === null) throw new Error('the port cannot be read')
  const reader = readable.getReader()
  const writer = writable.getWriter()
  const arrived = new ArrivedBytes()
  const reading = takeAll(reader, arrived)
  return {
    send: (bytes) => writer.write(bytes),
    receive: (timeoutMs) => arrived.next(timeoutMs),
    async close() {
      await reader.cancel().catch(() => undefined)
      await reading
      reader.releaseLock()
      await writer.close().catch(() => undefined)
      writer.releaseLock()
      await port.close()
    },
  }
}

async function takeAll(reader: ReadableStreamDefaultReader<Uint8Array>, arrived: ArrivedBytes) {
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return arrived.fail('the port was closed')
      arrived.put(value)
    }
  } catch (cause) {
    arrived.fail(cause instanceof Error ? cause.message : String(cause))
  }
}
