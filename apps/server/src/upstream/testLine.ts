/** A line between two servers for tests: a TCP proxy that can be cut, and that can lose what comes back. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** `answers_lost`: what is sent arrives, and nothing comes back. */
export type LineState = 'open' | 'cut' | 'answers_lost'

/** Opens a line to the server at that address. */
export async function openTestLine(url: string) {
  const { hostname, port } = new URL(url)
  const ends = new Set<Socket>()
  let state: LineState = 'open'
  let requestCount = 0
  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        ends.delete(one)
        other.destroy()
      })
    }
    near.on('data', (bytes) => {
      requestCount += 1
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (state === 'answers_lost') near.destroy()
      else near.write(bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const nearPort = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${nearPort}`,
    /** Pieces of requests that went through. */
    requestCount: () => requestCount,
    become(next: LineState) {
      state = next
      if (next === 'cut') for (const end of ends) end.destroy()
    },
    async close() {
      for (const end of ends) end.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
