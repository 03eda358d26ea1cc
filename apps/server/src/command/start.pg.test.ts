/** The program as a newcomer meets it: started, stopped, killed, started again. */

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { enrolmentText } from '@kassa/contract'
import { exportPublicKey, makeKeyPair, sign } from '@kassa/journal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCaller, replyOf } from '../http/testServer.ts'
import { bundleProgram, type RunningProgram, type TestProgram } from './testProgram.ts'

let program: TestProgram
let running: RunningProgram | undefined

beforeAll(async () => {
  program = await bundleProgram()
})
afterAll(async () => {
  running?.child.kill('SIGTERM')
  await running?.ended
  await program.remove()
})

async function start(): Promise<{ server: RunningProgram; url: string }> {
  running = program.run(['start'])
  const [, url = ''] = await running.until(/Kassa is ready: (\S+)/)
  await running.until(/Stop with Ctrl\+C/)
  return { server: running, url }
}

async function healthOf(url: string): Promise<number | undefined> {
  return fetch(`${url}/health`).then(
    ({ status }) => status,
    () => undefined,
  )
}

async function postmasterPid(): Promise<number> {
  const file = path.join(program.dataDirectory, 'postgres', 'cluster', 'postmaster.pid')
  return Number((await readFile(file, 'utf8')).split('\n')[0])
}

test('a first start founds a demo business and says how to get in; Ctrl+C ends all of it', async () => {
  const { server, url } = await start()
  const printed = server.printed()
  expect(await healthOf(url)).toBe(200)
  const [, code = ''] = /Amsterdam +\S+\/register\/#code=(\S+)/.exec(printed) ?? []
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const proof = await sign(pair.privateKey, enrolmentText({ code, publicKey }))
  const anyone = makeCaller(url)
  replyOf(await anyone('enrolDevice', { body: { code, publicKey, proof } }))
  const [, email = ''] = /E-mail +(\S+)/.exec(printed) ?? []
  const [, password = ''] = /Password +(\S+)/.exec(printed) ?? []
  replyOf(await anyone('signIn', { body: { email, password } }))
  expect(printed).toMatch(/PIN +\d{4} \(/)
  expect(printed).not.toMatch(/"level"|Warning/)

  const pid = await postmasterPid()
  // Ctrl+C comes twice: from the terminal and from the launcher.
  server.child.kill('SIGINT')
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(() => process.kill(pid, 0)).toThrow()
})

test('a second start keeps all of it, and links only the store that has no till', async () => {
  const { server, url } = await start()
  expect(await healthOf(url)).toBe(200)
  expect(server.printed()).not.toContain('Made a demo business')
  expect(server.printed()).toMatch(/Stockholm +\S+#code=/)
  expect(server.printed()).not.toMatch(/Amsterdam +\S+#code=/)
})

test('a second copy on the same data says where the first one is', async () => {
  const second = program.run(['start'])
  expect(await second.ended).toBe(1)
  expect(second.printed()).toContain(`process ${running?.child.pid}`)
  expect(second.printed()).not.toMatch(/\bat .*\.mjs:\d+/)
})

test('the other commands work beside the running server', async () => {
  const verify = program.run(['verify'])
  expect(await verify.ended).toBe(0)
  expect(verify.printed()).toContain('Everything holds.')
  const doctor = program.run(['doctor'])
  expect(await doctor.ended).toBe(0)
  expect(doctor.printed()).toMatch(/ok +Database/)
})

test('PostgreSQL that is killed is back by itself', async () => {
  const [, url = ''] = (await running?.until(/Kassa is ready: (\S+)/)) ?? []
  const killed = await postmasterPid()
  process.kill(killed, 'SIGKILL')
  // It may be back before anyone has asked: what counts is that another one answers.
  await expect
    .poll(() => postmasterPid().catch(() => killed), { timeout: 20_000, interval: 200 })
    .not.toBe(killed)
  await expect.poll(() => healthOf(url), { timeout: 20_000, interval: 200 }).toBe(200)
})

test('a server that is killed loses nothing, and the next start takes over', async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
  const { server, url } = await start()
  expect(await healthOf(url)).toBe(200)
  expect(server.printed()).not.toContain('Made a demo business')
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('a port in use is named, with the way out, and nothing is left running', async () => {
  const taken = createServer().listen({ host: '127.0.0.1', port: 0 })
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const server = program.run(['start'], { KASSA_PORT: String(port) })
  expect(await server.ended).toBe(1)
  expect(server.printed()).toContain(`Port ${port} is in use`)
  expect(server.printed()).toContain('KASSA_PORT=')
  expect(server.printed()).not.toMatch(/\bat .*\.mjs:\d+/)
  await expect(postmasterPid()).rejects.toThrow()
  taken.close()
})

test('a database of the owner’s own that is away is named by what to check', async () => {
  const env = { DATABASE_URL: 'postgres://kassa:secret@127.0.0.1:1/kassa' }
  const server = program.run(['start'], env)
  expect(await server.ended).toBe(1)
  expect(server.printed()).toContain('DATABASE_URL')
  expect(server.printed()).not.toContain('secret')
})
