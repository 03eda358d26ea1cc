/**
 * Giving one message to a mail server, and knowing exactly what became of it:
 *
 *   connect ─▶ greeting ─▶ hello ─▶ (tls) ─▶ (login) ─▶ sender ─▶ recipient ─▶ data ─▶ message ─▶ sent
 *      └──────────┴──────────┴────────┴─────────┴──────────┴──────────┴─────────┘         │
 *                     cut or refused: the message was not given                           └─ cut: in doubt
 *
 * Only once the last dot is out can a lost reply mean that the message arrived: before it, trying again doubles nothing.
 * Source: RFC 5321, RFC 3207, RFC 4954.
 */
import { hostname } from 'node:os'
import { SmtpLine, SmtpLineCut, type SmtpReply } from './smtpLine.ts'

export type MailServer = {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  login?: { user: string; password: string }
  /** For each answer; half a minute where it is left out. */
  patienceMs?: number
}

/** `data`: the whole message, lines ended by CRLF. */
export type Letter = { from: string; to: string; data: string }

export type DeliveryStage =
  | 'connect'
  | 'greeting'
  | 'hello'
  | 'tls'
  | 'login'
  | 'sender'
  | 'recipient'
  | 'data'
  | 'message'

export type Delivery =
  | { status: 'sent' }
  /** The message was not given. `isFinal`: the server said that it never will take it. */
  | { status: 'not_sent'; stage: DeliveryStage; reason: string; isFinal: boolean }
  /** The message was given, and no reply came. */
  | { status: 'in_doubt'; reason: string }

/** What the other side answered where something else was hoped for. */
class Refused extends Error {
  readonly reply: SmtpReply

  constructor(reply: SmtpReply) {
    super(`${reply.code} ${reply.text}`)
    this.reply = reply
  }
}

/** Delivers the letter, once. */
export async function deliver(server: MailServer, letter: Letter): Promise<Delivery> {
  const progress: { stage: DeliveryStage } = { stage: 'connect' }
  const at = (next: DeliveryStage) => {
    progress.stage = next
  }
  let line: SmtpLine | undefined
  try {
    line = await SmtpLine.open(server, { isTls: server.security === 'tls' })
    at('greeting')
    expectCode(await line.reply(), 220)
    await introduce(line, server, at)
    await hand(line, letter, at)
    line.write('QUIT\r\n')
    return { status: 'sent' }
  } catch (error) {
    const { stage } = progress
    if (error instanceof Refused) {
      const isFinal = error.reply.code >= 500 && isOfMessage(stage)
      return { status: 'not_sent', stage, reason: error.message, isFinal }
    }
    if (!(error instanceof SmtpLineCut)) throw error
    // Whoever has the whole message may have delivered it.
    if (stage === 'message') return { status: 'in_doubt', reason: error.message }
    return { status: 'not_sent', stage, reason: error.message, isFinal: false }
  } finally {
    line?.close()
  }
}

/** A server that refuses us altogether may be set right by its owner; what it says of one message stands. */
function isOfMessage(stage: DeliveryStage): boolean {
  return stage === 'recipient' || stage === 'data' || stage === 'message'
}

async function introduce(
  line: SmtpLine,
  { host, security, login }: MailServer,
  at: (stage: DeliveryStage) => void,
): Promise<void> {
  at('hello')
  let skills = expectCode(await line.ask(`EHLO ${ownName()}`), 250)
  if (security === 'starttls') {
    at('tls')
    expectCode(await line.ask('STARTTLS'), 220)
    await line.secure(host)
    at('hello')
    skills = expectCode(await line.ask(`EHLO ${ownName()}`), 250)
  }
  if (login === undefined) return
  at('login')
  await logIn(line, login, skills.text)
}

async function logIn(
  line: SmtpLine,
  { user, password }: NonNullable<MailServer['login']>,
  skills: string,
): Promise<void> {
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  if (/^AUTH\b.*\bPLAIN\b/im.test(skills)) {
    expectCode(await line.ask(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`), 235)
    return
  }
  expectCode(await line.ask('AUTH LOGIN'), 334)
  expectCode(await line.ask(base64(user)), 334)
  expectCode(await line.ask(base64(password)), 235)
}

async function hand(line: SmtpLine, { from, to, data }: Letter, at: (stage: DeliveryStage) => void) {
  at('sender')
  expectCode(await line.ask(`MAIL FROM:<${from}>`), 250)
  at('recipient')
  expectCode(await line.ask(`RCPT TO:<${to}>`), 250, 251)
  at('data')
  expectCode(await line.ask('DATA'), 354)
  at('message')
  // A line that begins with a dot gets another, so that only ours ends the message.
  line.write(`${data.replace(/^\./gm, '..')}\r\n.\r\n`)
  expectCode(await line.reply(), 250)
}

function expectCode(reply: SmtpReply, ...wanted: number[]): SmtpReply {
  if (!wanted.includes(reply.code)) throw new Refused(reply)
  return reply
}

function ownName(): string {
  return hostname().replace(/[^A-Za-z0-9.-]/g, '') || 'localhost'
}
