/** One TCP connection to a printer: bytes out, flushed, and the bytes it answers with, read with patience. */
import { connect, type Socket } from 'node:net'

export class PrinterSocket {
  readonly #socket: Socket
  #answers: number[] = []
  #wake: () => void = () => undefined
  #failure: string | undefined

  /** Connects.   Fails: rejects when no connection comes about within `timeoutMs`; nothing has been sent then. */
  static async open(where: { host: string; port: number; timeoutMs: number }): Promise<PrinterSocket> {
    const socket = connect({ host: where.host, port: where.port, noDelay: true })
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => socket.destroy(new Error('no answer')), where.timeoutMs)
      socket.once('connect', resolve)
      socket.once('error', reject)
      socket.once('connect', () => clearTimeout(giveUp))
      socket.once('error', () => clearTimeout(giveUp))
    })
    return new PrinterSocket(socket)
  }

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes: Uint8Array) => {
      this.#answers.push(...bytes)
      this.#wake()
    })
    socket.on('error', (cause) => this.#fail(cause.message))
    socket.on('close', () => this.#fail('the printer closed the connection'))
  }

  /** Why the connection is of no more use, or undefined while it is. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** Writes all bytes and waits until the network took them.   Ensures: false if it did not within `timeoutMs`. */
  async write(bytes: Uint8Array, timeoutMs: number): Promise<boolean> {
    if (this.#failure !== undefined) return false
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => resolve(false), timeoutMs)
      this.#socket.write(bytes, (cause) => {
        clearTimeout(giveUp)
        resolve(!cause)
      })
    })
  }

  /** Takes the first `count` answered bytes that `isWanted` accepts, or undefined if they do not come in time. */
  async take(
    count: number,
    isWanted: (byte: number) => boolean,
    timeoutMs: number,
  ): Promise<number[] | undefined> {
    const until = Date.now() + timeoutMs
    for (;;) {
      const wanted = this.#answers.filter(isWanted)
      if (wanted.length >= count) {
        this.#answers = this.#answers.filter((byte) => !isWanted(byte))
        return wanted.slice(0, count)
      }
      const leftMs = until - Date.now()
      if (leftMs <= 0 || this.#failure !== undefined) return undefined
      await this.#somethingNew(leftMs)
    }
  }

  /** Says goodbye and waits until the printer agreed, so that nothing is lost on the way.
   *  Ensures: true if the printer took all and did not break off within `timeoutMs`. */
  async close(timeoutMs: number): Promise<boolean> {
    if (this.#failure !== undefined) return false
    const isClosed = new Promise<boolean>((resolve) => {
      const giveUp = setTimeout(() => resolve(true), timeoutMs)
      this.#socket.once('close', (hadError) => {
        clearTimeout(giveUp)
        resolve(!hadError)
      })
    })
    this.#socket.end()
    const isOrderly = await isClosed
    this.#socket.destroy()
    return isOrderly
  }

  destroy(): void {
    this.#socket.destroy()
  }

  #somethingNew(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, timeoutMs)
      this.#wake = () => {
        clearTimeout(giveUp)
        resolve()
      }
    })
  }

  #fail(reason: string): void {
    this.#failure ??= reason
    this.#wake()
  }
}
