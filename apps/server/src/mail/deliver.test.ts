/** What became of a message is known exactly, whatever the other side does. */
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type MailMood,
  type MailSimulator,
  simulatedLogin,
  startMailSimulator,
} from '../../../../tools/simulators/mail/mailSimulator.ts'
import { deliver, type MailServer } from './deliver.ts'

let simulator: MailSimulator
const letter = { from: 'shop@example.com', to: 'anna@example.com', data: 'Subject: x\r\n\r\n.dot\r\nend' }

beforeAll(async () => {
  simulator = await startMailSimulator()
})

afterAll(() => simulator.stop())

function there(more: Partial<MailServer> = {}): MailServer {
  return { host: '127.0.0.1', port: simulator.port, security: 'none', patienceMs: 400, ...more }
}

test('a friendly server has it, byte for byte', async () => {
  simulator.behave('friendly')
  expect(await deliver(there(), letter)).toEqual({ status: 'sent' })
  expect(simulator.mails.at(-1)).toEqual(letter)
})

test.each<[MailMood, object, number]>([
  ['greylisting', { status: 'not_sent', stage: 'recipient', isFinal: false }, 0],
  ['refuses', { status: 'not_sent', stage: 'recipient', isFinal: true }, 0],
  ['cuts_at_recipient', { status: 'not_sent', stage: 'recipient', isFinal: false }, 0],
  ['wants_login', { status: 'not_sent', stage: 'sender', isFinal: false }, 0],
  ['cuts_after_message', { status: 'in_doubt' }, 1],
  ['silent', { status: 'in_doubt' }, 1],
])('a server that %s', async (mood, expected, taken) => {
  simulator.behave(mood)
  const before = simulator.mails.length
  expect(await deliver(there(), letter)).toMatchObject(expected)
  expect(simulator.mails.length - before).toBe(taken)
})

test('whoever has to log in does, and is told in the server’s words when that fails', async () => {
  simulator.behave('wants_login')
  expect(await deliver(there({ login: simulatedLogin }), letter)).toEqual({ status: 'sent' })
  const wrong = { user: 'shop', password: 'wrong' }
  expect(await deliver(there({ login: wrong }), letter)).toEqual({
    status: 'not_sent',
    stage: 'login',
    reason: '535 5.7.8 Wrong user or password',
    isFinal: false,
  })
})

test('a server that is not there, cannot lock the line, or says nothing, has nothing', async () => {
  simulator.behave('friendly')
  const free = createServer()
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve))
  const { port } = free.address() as { port: number }
  // It listens, and never greets.
  expect(await deliver(there({ port }), letter)).toMatchObject({ status: 'not_sent', stage: 'greeting' })
  await new Promise((resolve) => free.close(resolve))
  expect(await deliver(there({ port }), letter)).toMatchObject({ status: 'not_sent', stage: 'connect' })
  expect(await deliver(there({ security: 'starttls' }), letter)).toMatchObject({
    ...{ status: 'not_sent', stage: 'tls' },
  })
  expect(await deliver(there({ security: 'tls' }), letter)).toMatchObject({
    ...{ status: 'not_sent', stage: 'connect' },
  })
})
