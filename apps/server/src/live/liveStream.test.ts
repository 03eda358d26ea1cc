/** The stream over real sockets: it beats, it ends with the server, and a reader who does not read is dropped. */

import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { LiveHub } from './liveHub.ts'
import { openLiveStream } from './liveStream.ts'

async function serve() {
  const hub = new LiveHub()
  const app = fastify({ forceCloseConnections: true })
  app.get('/live', (_request, reply) => openLiveStream(hub, reply, { tenantId: 'a' }))
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { hub, app, url: `${url}/live` }
}

test('a reader hears the beat, and the end', async () => {
  const { hub, app, url } = await serve()
  const response = await fetch(url)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  hub.beat()
  hub.closeAll()
  expect(await response.text()).toBe('retry: 1000\n\n: beat\n\n')
  await app.close()
})

test('a reader who does not read is dropped, and the memory stays bounded', async () => {
  const { hub, app, url } = await serve()
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.pause()
  socket.write('GET /live HTTP/1.1\r\nHost: x\r\n\r\n')
  const connections = () => new Promise<number>((resolve) => app.server.getConnections((_, n) => resolve(n)))
  while ((await connections()) === 0) await sleep(5)
  const levels = Array.from({ length: 20_000 }, (_, index): [string, number] => [`item ${index}`, index])
  let published = 0
  for (; published < 500 && (await connections()) > 0; published += 1) {
    hub.publish('a', [{ type: 'stock', storeId: 's', levels }])
    await sleep(1)
  }
  expect(published).toBeLessThan(500)
  socket.destroy()
  await app.close()
})
