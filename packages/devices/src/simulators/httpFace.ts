/**
 * The HTTP face that both simulators share: routes, answers to browsers of any origin, live streams, and ways to
 * fail: an answer can be cut off in the middle, and the whole face can vanish.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LiveStream } from './liveStream.ts'

export type Call = {
  readonly path: string
  readonly json: () => Promise<unknown>
  readonly reply: (text: string, type?: string, status?: number) => void
  readonly replyJson: (value: unknown, status?: number) => void
  /** Breaks the connection instead of answering. */
  readonly cutOff: () => void
  /** Turns the answer into a stream of server-sent events. */
  readonly follow: (stream: LiveStream) => void
}

/** Handlers by `METHOD /path`; a path that ends in `/*` takes everything below it. */
export type Routes = Readonly<Record<string, (call: Call) => void | Promise<void>>>

export type HttpFace = {
  readonly url: string
  readonly port: number
  /** Ends at once: open connections are broken. */
  readonly stop: () => Promise<void>
}

const mostBodyBytes = 1_000_000

// Fetch Standard, 3.3 (CORS) and Private Network Access, 3.1: a till served from elsewhere may call this machine.
const openToBrowsers = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'content-type',
  'access-control-allow-private-network': 'true',
  'access-control-max-age': '600',
}

/** Starts listening.   `port` 0 takes a free one.   Fails: rejects when the port is taken. */
export async function serveHttp(args: { host: string; port: number; routes: Routes }): Promise<HttpFace> {
  const server = createServer((request, response) => {
    answer(request, response, args.routes).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(args.port, args.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = args.host.includes(':') ? `[${args.host}]` : args.host
  return { url: `http://${host}:${port}`, port, stop: () => stopServer(server) }
}

async function answer(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  for (const [name, value] of Object.entries(openToBrowsers)) response.setHeader(name, value)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  const path = new URL(request.url ?? '/', 'http://simulator').pathname
  const handler =
    routes[`${request.method} ${path}`] ?? routes[`${request.method} ${path.replace(/[^/]*$/, '*')}`]
  const call = makeCall(path, request, response)
  if (handler === undefined) call.replyJson({ error: 'not_found', paths: Object.keys(routes) }, 404)
  else await handler(call)
}

function makeCall(path: string, request: IncomingMessage, response: ServerResponse): Call {
  const reply = (text: string, type = 'text/plain; charset=utf-8', status = 200) => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
  }
  return {
    path,
    json: () => readJson(request),
    reply,
    replyJson: (value, status) => reply(JSON.stringify(value), 'application/json', status),
    cutOff: () => request.socket.destroy(),
    follow: (stream) => stream.addFollower(response),
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    const bytes = part as Buffer
    length += bytes.length
    if (length > mostBodyBytes) throw new Error('the request is too large')
    parts.push(bytes)
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8') || 'null')
}

async function stopServer(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await ended
}
