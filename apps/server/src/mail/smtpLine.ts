/** One line to a mail server: commands go out, replies come back, each within its time.   Source: RFC 5321 section 4.2. */
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** A reply, with the lines of text that came with it. */
export type SmtpReply = { code: number; text: string }

/** The line is gone, or never was. */
export class SmtpLineCut extends Error {
  override readonly name = 'SmtpLineCut'
}

export type SmtpPlace = {
  host: string
  port: number
  /** For each answer; half a minute where it is left out. */
  patienceMs?: number
}

/** RFC 5321 section 4.5.3.2 allows minutes; whoever waits for a test mail does not. */
const usualPatienceMs = 30_000
const longestReply = 64 * 1024

export class SmtpLine {
  readonly #patienceMs: number
  #socket: Socket
  #received = ''
  #fault: Error | undefined
  #wake: () => void = () => undefined

  private constructor(socket: Socket, patienceMs: number) {
    this.#socket = socket
    this.#patienceMs = patienceMs
    this.#listen()
  }

  /** Opens the line.   Fails: `SmtpLineCut` (thrown). */
  static async open(
    { host, port, patienceMs = usualPatienceMs }: SmtpPlace,
    { isTls }: { isTls: boolean },
  ): Promise<SmtpLine> {
    const socket = isTls ? connectTls({ host, port, servername: nameOf(host) }) : connectTcp({ host, port })
    await ready(socket, isTls ? 'secureConnect' : 'connect', patienceMs)
    return new SmtpLine(socket, patienceMs)
  }

  /** Goes on under TLS.   Fails: `SmtpLineCut` (thrown). */
  async secure(host: string): Promise<void> {
    this.#socket.removeAllListeners()
    // What came before the lock was on does not count.   Source: RFC 3207 section 4.2.
    this.#received = ''
    this.#socket = connectTls({ socket: this.#socket, servername: nameOf(host) })
    await ready(this.#socket, 'secureConnect', this.#patienceMs)
    this.#listen()
  }

  /** Sends a command and returns its reply.   Fails: `SmtpLineCut` (thrown). */
  async ask(command: string): Promise<SmtpReply> {
    this.write(`${command}\r\n`)
    return this.reply()
  }

  write(text: string): void {
    this.#socket.write(text, 'utf8')
  }

  /** Waits for a whole reply.   Fails: `SmtpLineCut` (thrown). */
  async reply(): Promise<SmtpReply> {
    const deadline = Date.now() + this.#patienceMs
    for (;;) {
      const whole = takeReply(this.#received)
      if (whole !== undefined) {
        this.#received = this.#received.slice(whole.length)
        return whole.reply
      }
      if (this.#fault !== undefined) throw new SmtpLineCut(this.#fault.message)
      await this.#more(deadline - Date.now())
    }
  }

  close(): void {
    this.#socket.destroy()
  }

  #listen(): void {
    const fail = (error: Error) => {
      this.#fault ??= error
      this.#wake()
    }
    this.#socket.on('data', (bytes: Buffer) => {
      this.#received += bytes.toString('utf8')
      if (this.#received.length > longestReply) fail(new Error('the reply does not end'))
      this.#wake()
    })
    this.#socket.on('error', fail)
    this.#socket.on('close', () => fail(new Error('the server closed the connection')))
  }

  #more(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          this.#fault ??= new Error(`no answer within ${this.#patienceMs / 1000} seconds`)
          resolve()
        },
        Math.max(0, waitMs),
      )
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

/** An address of numbers has no name that a certificate could be for. */
function nameOf(host: string): string {
  return /^[\d.]+$|:/.test(host) ? '' : host
}

function ready(socket: Socket, event: 'connect' | 'secureConnect', patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('no connection in time')), patienceMs)
    const fail = (error: Error) => {
      clearTimeout(timer)
      socket.destroy()
      reject(new SmtpLineCut(error.message))
    }
    socket.once('error', fail)
    socket.once(event, () => {
      clearTimeout(timer)
      socket.off('error', fail)
      resolve()
    })
  })
}

/** The first whole reply in what was received: its last line has a space behind the code. */
function takeReply(received: string): { reply: SmtpReply; length: number } | undefined {
  const match = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: [^\n]*)?\r?\n/.exec(received)
  if (match === null) return undefined
  const [whole, code] = match
  const text = whole.replace(/^\d{3}[- ]?/gm, '').trim()
  return { reply: { code: Number(code), text }, length: whole.length }
}
