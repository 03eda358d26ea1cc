import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { httpTransport } from './httpTransport.ts'
import { statusRequest } from './message.ts'

const patience = new AbortController().signal
const message = statusRequest(
  { saleId: 'R1', poiId: 'T1' },
  { attemptId: 'a', category: 'Payment', questionId: 'q' },
)
const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

async function serve(answerPost: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer((request, response) =>
    request.method === 'GET' ? response.end('here') : answerPost?.(request, response),
  )
  cleanups.push(() => server.close().closeAllConnections())
  return listen(server)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/nexo`
}

describe('what counts as delivered', () => {
  test('an answer', async () => {
    const url = await serve((_, response) => response.end('{"SaleToPOIResponse":{}}'))
    expect(await httpTransport({ url, fetch })(message, patience)).toEqual({
      status: 'answered',
      message: { SaleToPOIResponse: {} },
    })
  })

  test('an acknowledgement without JSON', async () => {
    const url = await serve((_, response) => response.end('ok'))
    expect(await httpTransport({ url, fetch })(message, patience)).toEqual({
      status: 'answered',
      message: undefined,
    })
  })

  test('not: a port where nobody listens', async () => {
    const server = createTcpServer()
    const url = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    expect(await httpTransport({ url, fetch })(message, patience)).toMatchObject({ status: 'not_delivered' })
  })

  test('not: a terminal that lets nobody in', async () => {
    const server = createTcpServer() // accepts connections and never says a word
    cleanups.push(() => server.close())
    server.on('connection', (socket) => cleanups.push(() => socket.destroy()))
    const transport = httpTransport({ url: await listen(server), fetch, timeoutsMs: { probe: 40 } })
    expect(await transport(message, patience)).toMatchObject({ status: 'not_delivered' })
  })

  test('not: a register that gave up before it began', async () => {
    const url = await serve((_, response) => response.end('{}'))
    expect(await httpTransport({ url, fetch })(message, AbortSignal.abort())).toMatchObject({
      status: 'not_delivered',
    })
  })

  test.each<[string, Parameters<typeof createServer>[1]]>([
    ['a broken connection', (request) => request.socket.destroy()],
    [
      'an answer cut in the middle',
      (_, response) => response.writeHead(200, { 'content-length': 99 }).write('{"Sale'),
    ],
    ['silence', () => undefined],
    ['an HTTP error', (_, response) => response.writeHead(500).end()],
  ])('maybe: %s', async (_, answerPost) => {
    const transport = httpTransport({ url: await serve(answerPost), fetch, timeoutsMs: { question: 60 } })
    expect(await transport(message, patience)).toMatchObject({ status: 'maybe_delivered', isStopped: false })
  })
})
