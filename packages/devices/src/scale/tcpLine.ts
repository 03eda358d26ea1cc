/** A line over the network: scales with a network port, and serial scales behind a converter. For Node.js. */
import { connect } from 'node:net'
import { ArrivedBytes, type ByteLine } from './byteLine.ts'

/** Connects.   Fails: rejects with the network's reason where no connection comes about within `timeoutMs`. */
export async function openTcpLine(where: {
  host: string
  port: number
  timeoutMs: number
}): Promise<ByteLine> {
  const { host, port, timeoutMs } = where
  const socket = connect({ host, port, noDelay: true })
  const arrived = new ArrivedBytes()
  socket.on('data', (bytes: Uint8Array) => arrived.put(bytes))
  socket.on('error', (cause) => arrived.fail(cause.message))
  socket.on('close', () => arrived.fail('the scale closed the connection'))
  await new Promise<void>((resolve, reject) => {
    const giveUp = setTimeout(() => socket.destroy(new Error('no answer')), timeoutMs)
    socket.once('connect', resolve)
    socket.once('error', reject)
    socket.once('close', () => clearTimeout(giveUp))
    socket.once('connect', () => clearTimeout(giveUp))
  })
  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (cause) => (cause ? reject(cause) : resolve()))
      }),
    receive: (waitMs) => arrived.next(waitMs),
    async close() {
      socket.destroy()
    },
  }
}
