/**
 * A scale that exists only as a program: it answers on a TCP port, as scales behind a network converter do, and has a page where
 * something is put on it.
 *
 *   GET  /          the page                    GET /changes   what lies on it, as a live stream
 *   POST /control   {weightMilli?, behaviour?}
 */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { ScaleProtocolName } from '../scale/protocols.ts'
import { serveHttp } from './httpFace.ts'
import { LiveStream } from './liveStream.ts'
import { answerOf } from './scale/answers.ts'
import { emptyScale, type Load, parseLoad } from './scale/load.ts'
import { scalePage } from './scale/scalePage.ts'

export type ScaleSimulatorOptions = {
  /** The scale's TCP port; 0 takes a free one. */
  readonly port?: number
  /** The port of the page; 0 takes a free one. */
  readonly httpPort?: number
  readonly host?: string
  readonly protocol?: ScaleProtocolName
}

export type ScaleSimulator = {
  readonly host: string
  /** Where it is asked. */
  readonly port: number
  /** Where something is put on it. */
  readonly url: string
  readonly set: (load: Partial<Load>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a simulated scale.   Fails: rejects when a port is taken. */
export async function startScaleSimulator(options: ScaleSimulatorOptions = {}): Promise<ScaleSimulator> {
  const { host = '127.0.0.1', protocol = 'mt-sics' } = options
  const changes = new LiveStream()
  let load: Load = emptyScale
  const line = makeLine({ host, port: options.port ?? 0, answer: (asked) => answerOf(protocol, asked, load) })
  await line.open()
  const put = async (body: unknown) => {
    const wanted = parseLoad(body, load)
    if ('error' in wanted) return wanted
    load = wanted
    changes.send(load)
    if (load.behaviour === 'offline') await line.close()
    else await line.open()
    return load
  }
  await put(emptyScale)
  const face = await serveHttp({
    host,
    port: options.httpPort ?? 0,
    routes: {
      'GET /': (call) => call.reply(scalePage(), 'text/html; charset=utf-8'),
      'GET /changes': (call) => call.follow(changes),
      'POST /control': async (call) => {
        const outcome = await put(await call.json())
        call.replyJson(outcome, 'error' in outcome ? 400 : 200)
      },
    },
  }).catch(async (cause: unknown) => {
    await line.close()
    throw cause
  })
  return {
    host,
    port: line.port(),
    url: face.url,
    set: async (wanted) => {
      const outcome = await put(wanted)
      if ('error' in outcome) throw new Error(outcome.error)
    },
    stop: async () => {
      await line.close()
      await face.stop()
    },
  }
}

/** A port that can go away and come back at the same place. */
function makeLine(args: {
  host: string
  port: number
  answer: (asked: Uint8Array) => Uint8Array | undefined
}) {
  let { port } = args
  let server: Server | undefined
  const sockets = new Set<Socket>()
  return {
    port: () => port,
    async open() {
      if (server !== undefined) return
      const opening = createServer((socket) => attend(socket, sockets, args.answer))
      server = opening
      await new Promise<void>((resolve, reject) => {
        opening.once('error', reject)
        opening.listen(port, args.host, resolve)
      })
      port = (opening.address() as AddressInfo).port
    },
    async close() {
      const closing = server
      server = undefined
      for (const socket of sockets) socket.destroy()
      if (closing !== undefined) await new Promise<void>((resolve) => closing.close(() => resolve()))
    },
  }
}

function attend(
  socket: Socket,
  sockets: Set<Socket>,
  answer: (asked: Uint8Array) => Uint8Array | undefined,
): void {
  sockets.add(socket)
  socket.on('data', (asked: Uint8Array) => {
    const answered = answer(asked)
    if (answered !== undefined) socket.write(answered)
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => sockets.delete(socket))
}
