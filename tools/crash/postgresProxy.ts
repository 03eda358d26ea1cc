/**
 * Between Kassa and its PostgreSQL: passes everything on, and asks at each statement whether to go on.
 *
 *      Kassa ── statement ──▶ asked? ──▶ PostgreSQL ── answer ──▶ answered? ──▶ Kassa
 *
 * Whoever listens may kill either of them meanwhile. What was asked and not let through never arrives; an answer that was not let
 * through tells of something that is done, and nobody knows.
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import {
  backendPidIn,
  endsAnswer,
  endsStatement,
  isPartOfStatement,
  type Message,
  MessageReader,
  statementIn,
} from './postgresMessages.ts'

export type Statement = {
  /** Its text, or the name under which it was prepared. */
  text: string
  /** The process of PostgreSQL that serves its connection. */
  backendPid: number
}

export type Moment = 'asked' | 'answered'

/** Resolves with whether to let it through. */
export type Gate = (statement: Statement, moment: Moment) => Promise<boolean>

export class PostgresProxy {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  /** Asked at each statement of each connection. */
  gate: Gate = async () => true

  private constructor(to: { host: string; port: number }) {
    this.#server = createServer((client) => this.#join(client, connectTo(to)))
  }

  /** Listens on this machine, at a port of its own.   `host`: an address, or the folder of a socket. */
  static async start(to: { host: string; port: number }): Promise<PostgresProxy> {
    const proxy = new PostgresProxy(to)
    proxy.#server.listen({ host: '127.0.0.1', port: 0 })
    await once(proxy.#server, 'listening')
    return proxy
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Breaks all connections; new ones are let in. */
  cut(): void {
    for (const socket of this.#open) socket.destroy()
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.cut()
    await closed
  }

  #join(client: Socket, server: Socket): void {
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#open.delete(socket)
        other.destroy()
      })
    }
    const statement: Statement = { text: '', backendPid: 0 }
    const gateOf = (moment: Moment) => this.gate({ ...statement }, moment)
    passOn({ from: client, to: server, reader: new MessageReader({ isClient: true }) }, (message) => {
      statement.text = statementIn(message) ?? statement.text
      if (isPartOfStatement(message)) return 'with the next'
      return endsStatement(message) ? gateOf('asked') : 'now'
    })
    passOn({ from: server, to: client, reader: new MessageReader({ isClient: false }) }, (message) => {
      statement.backendPid = backendPidIn(message) ?? statement.backendPid
      // The first one ends the greeting, before anything was asked.
      return endsAnswer(message) && statement.text !== '' ? gateOf('answered') : 'now'
    })
  }
}

type Way = { from: Socket; to: Socket; reader: MessageReader }

/** When a message goes on: at once, with the next one, or where the gate lets it through. */
type Passing = 'now' | 'with the next' | Promise<boolean>

/** Behind a message that is not let through nothing follows. */
function passOn({ from, to, reader }: Way, passingOf: (message: Message) => Passing): void {
  let last = Promise.resolve(true)
  let held: Buffer[] = []
  const pass = async (message: Message) => {
    held.push(message.bytes)
    const passing = passingOf(message)
    if (passing === 'with the next') return true
    if (passing !== 'now' && !(await passing)) return false
    to.write(Buffer.concat(held))
    held = []
    return true
  }
  from.on('data', (chunk: Buffer) => {
    for (const message of reader.take(chunk)) last = last.then((isOpen) => isOpen && pass(message))
  })
}

function connectTo({ host, port }: { host: string; port: number }): Socket {
  return host.startsWith('/') ? connect(path.join(host, `.s.PGSQL.${port}`)) : connect(port, host)
}
