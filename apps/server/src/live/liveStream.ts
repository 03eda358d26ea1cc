/** The live stream over HTTP: server-sent events.   Source: HTML Living Standard, section 9.2. */

import type { FastifyReply } from 'fastify'
import type { LiveHub, Watcher } from './liveHub.ts'

/** More than this waiting for a reader means that it does not read. */
const longestBacklogBytes = 256 * 1024

/** Answers with the stream and keeps it open until either side ends it. */
export function openLiveStream(hub: LiveHub, reply: FastifyReply, watcher: Omit<Watcher, 'line'>): void {
  reply.hijack()
  const response = reply.raw
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) response.setHeader(name, value)
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would collect events before it passes them on.
    'x-accel-buffering': 'no',
  })
  // Tells the reader that it is connected, and how long to wait before it comes again.
  response.write('retry: 1000\n\n')
  const stop = hub.watch({
    ...watcher,
    line: {
      send(text) {
        if (response.writableLength > longestBacklogBytes) return false
        response.write(text)
        return true
      },
      // Whoever does not read would never see an end.
      close: () => (response.writableLength > longestBacklogBytes ? response.destroy() : response.end()),
    },
  })
  response.on('close', stop)
  response.on('error', stop)
}
