/**
 * A mail server for tests and for trying settings: real SMTP on the loopback, mails kept in memory, and the moods that real ones have.
 * Source: RFC 5321.
 */
import { createServer, type Server, type Socket } from 'node:net'

/** `greylisting` asks to come back later, `refuses` never takes it; `cuts_*` ends the connection there; `silent` takes and never answers. */
export type MailMood =
  | 'friendly'
  | 'greylisting'
  | 'refuses'
  | 'cuts_at_recipient'
  | 'cuts_after_message'
  | 'silent'
  | 'wants_login'

export type SimulatedMail = { from: string; to: string; data: string }

export type MailSimulator = {
  port: number
  /** What it took, oldest first. */
  mails: readonly SimulatedMail[]
  /** Conversations that began. */
  callCount(): number
  behave(mood: MailMood): void
  stop(): Promise<void>
}

export const simulatedLogin = { user: 'shop', password: 'correct horse' }

/** Starts it on 127.0.0.1.   `port`: 0 lets the system choose. */
export async function startMailSimulator({ port = 0 } = {}): Promise<MailSimulator> {
  const mails: SimulatedMail[] = []
  const sockets = new Set<Socket>()
  let mood: MailMood = 'friendly'
  let calls = 0
  const server: Server = createServer((socket) => {
    calls += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    new Conversation(socket, () => mood, mails).begin()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    mails,
    callCount: () => calls,
    behave(next) {
      mood = next
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

class Conversation {
  readonly #socket: Socket
  readonly #mood: () => MailMood
  readonly #mails: SimulatedMail[]
  #text = ''
  #from = ''
  #to = ''
  #isData = false
  #isKnown = false

  constructor(socket: Socket, mood: () => MailMood, mails: SimulatedMail[]) {
    this.#socket = socket
    this.#mood = mood
    this.#mails = mails
  }

  begin(): void {
    this.#say('220 simulated.example ESMTP')
    this.#socket.on('data', (bytes) => {
      this.#text += bytes.toString('utf8')
      this.#work()
    })
  }

  #work(): void {
    for (;;) {
      const end = this.#isData ? '\r\n.\r\n' : '\r\n'
      const at = this.#text.indexOf(end)
      if (at < 0) return
      const piece = this.#text.slice(0, at)
      this.#text = this.#text.slice(at + end.length)
      const answer = this.#isData ? this.#take(piece) : this.#hear(piece)
      if (answer !== undefined) this.#say(answer)
    }
  }

  #hear(command: string): string | undefined {
    const [verb = ''] = command.toUpperCase().split(/[ :]/)
    switch (verb) {
      case 'EHLO':
        return '250-simulated.example\r\n250 AUTH PLAIN LOGIN'
      case 'AUTH':
        return this.#checkLogin(command)
      case 'MAIL':
        this.#from = addressIn(command)
        return this.#mood() === 'wants_login' && !this.#isKnown ? '530 5.7.0 Log in first' : '250 OK'
      case 'RCPT':
        this.#to = addressIn(command)
        return this.#meet()
      case 'DATA':
        this.#isData = true
        return '354 Go ahead'
      case 'QUIT':
        this.#socket.end('221 Bye\r\n')
        return undefined
      default:
        return '502 What?'
    }
  }

  #meet(): string | undefined {
    const mood = this.#mood()
    if (mood === 'greylisting') return '450 4.2.0 Greylisted, come back in five minutes'
    if (mood === 'refuses') return '550 5.1.1 No such mailbox here'
    if (mood !== 'cuts_at_recipient') return '250 OK'
    this.#socket.destroy()
    return undefined
  }

  #take(data: string): string | undefined {
    this.#isData = false
    this.#mails.push({ from: this.#from, to: this.#to, data: data.replace(/^\.\./gm, '.') })
    if (this.#mood() === 'cuts_after_message') this.#socket.destroy()
    const isAnswered = this.#mood() !== 'silent' && this.#mood() !== 'cuts_after_message'
    return isAnswered ? '250 2.0.0 Taken' : undefined
  }

  #checkLogin(command: string): string {
    const [, , given = ''] = command.split(' ')
    const [, user, password] = Buffer.from(given, 'base64').toString('utf8').split('\0')
    this.#isKnown = user === simulatedLogin.user && password === simulatedLogin.password
    return this.#isKnown ? '235 2.7.0 Welcome' : '535 5.7.8 Wrong user or password'
  }

  #say(line: string): void {
    this.#socket.write(`${line}\r\n`)
  }
}

function addressIn(command: string): string {
  return /<([^>]*)>/.exec(command)?.[1] ?? ''
}
