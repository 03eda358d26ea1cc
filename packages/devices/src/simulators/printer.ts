/**
 * A receipt printer that exists only as a program: it takes ESC/POS on a TCP port, as network printers do on 9100, and
 * shows the paper as a picture.
 *
 *   GET  /                   the page                GET /paper      what changes, as a live stream
 *   GET  /receipts           {receipts, drawerKicks, condition}; receipts newest first, with their text
 *   GET  /receipts/:n.svg    one receipt as a picture
 *   POST /control            {condition, afterLines?, delayMs?}
 */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { type HttpFace, serveHttp } from './httpFace.ts'
import { LiveStream } from './liveStream.ts'
import { parsePrinterSetting } from './printer/condition.ts'
import { PrinterMechanism } from './printer/mechanism.ts'
import { paperSvg } from './printer/paperSvg.ts'
import { printerPage } from './printer/printerPage.ts'
import { textOf } from './printer/receipt.ts'

export type PrinterSimulatorOptions = {
  /** The printer's TCP port; 0 takes a free one. */
  readonly port?: number
  /** The port of the page; 0 takes a free one. */
  readonly httpPort?: number
  readonly host?: string
  /** How many characters of font A fit on a line. */
  readonly columns?: number
}

export type PrinterSimulator = {
  readonly host: string
  /** Where to print. */
  readonly port: number
  /** Where to look. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts a simulated printer.   Fails: rejects when a port is taken. */
export async function startPrinterSimulator(
  options: PrinterSimulatorOptions = {},
): Promise<PrinterSimulator> {
  const { host = '127.0.0.1', columns = 48 } = options
  const paper = new LiveStream()
  const tellChange = () =>
    paper.send({ condition: mechanism.condition, drawerKicks: mechanism.head.drawerKicks })
  const mechanism = new PrinterMechanism(tellChange)
  const socket = await listenForJobs({ mechanism, host, port: options.port ?? 0 })
  let face: HttpFace
  try {
    face = await servePage({ mechanism, paper, host, port: options.httpPort ?? 0, columns, socket })
  } catch (cause) {
    await socket.close()
    throw cause
  }
  tellChange()
  return {
    host,
    port: socket.port,
    url: face.url,
    stop: async () => {
      await socket.close()
      await face.stop()
    },
  }
}

type JobSocket = { readonly port: number; open: () => Promise<void>; close: () => Promise<void> }

async function listenForJobs(args: {
  mechanism: PrinterMechanism
  host: string
  port: number
}): Promise<JobSocket> {
  let port = args.port
  let server: Server | undefined
  const sockets = new Set<Socket>()
  const open = async () => {
    if (server !== undefined) return
    server = createServer((socket) => attend(socket, sockets, args.mechanism))
    await listen(server, port, args.host)
    port = (server.address() as AddressInfo).port
  }
  const close = async () => {
    const closing = server
    server = undefined
    for (const socket of sockets) socket.destroy()
    if (closing !== undefined) await new Promise<void>((resolve) => closing.close(() => resolve()))
  }
  await open()
  return { port, open, close }
}

function attend(socket: Socket, sockets: Set<Socket>, mechanism: PrinterMechanism): void {
  const { receive, end } = mechanism.connect({
    send: (bytes) => socket.write(bytes),
    breakOff: () => socket.resetAndDestroy(),
  })
  sockets.add(socket)
  socket.on('data', receive)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    sockets.delete(socket)
    end()
  })
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function servePage(args: {
  mechanism: PrinterMechanism
  paper: LiveStream
  host: string
  port: number
  columns: number
  socket: JobSocket
}): Promise<HttpFace> {
  const { mechanism, socket } = args
  return serveHttp({
    host: args.host,
    port: args.port,
    routes: {
      'GET /': (call) => call.reply(printerPage(), 'text/html; charset=utf-8'),
      'GET /paper': (call) => call.follow(args.paper),
      'GET /receipts': (call) => {
        const receipts = mechanism.head.receipts.map((receipt) => ({ ...receipt, text: textOf(receipt) }))
        const { condition, head } = mechanism
        call.replyJson({ receipts: receipts.toReversed(), drawerKicks: head.drawerKicks, condition })
      },
      'GET /receipts/*': (call) => {
        const number = Number(/\/(\d+)\.svg$/.exec(call.path)?.[1])
        const receipt = mechanism.head.receipts[number - 1]
        if (receipt === undefined) return call.replyJson({ error: 'no such receipt' }, 404)
        call.reply(paperSvg(receipt, args.columns), 'image/svg+xml; charset=utf-8')
      },
      'POST /control': async (call) => {
        const setting = parsePrinterSetting(await call.json())
        if ('error' in setting) return call.replyJson(setting, 400)
        mechanism.set(setting)
        if (setting.condition === 'offline') await socket.close()
        else await socket.open()
        call.replyJson(setting)
      },
    },
  })
}
