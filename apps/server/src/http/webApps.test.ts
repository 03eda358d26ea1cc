/** How pages and their files are served. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerErrorsAsProblems } from './problemReply.ts'
import { serveWebApps } from './webApps.ts'

let folder: string
let app: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-web-'))
  await mkdir(path.join(folder, 'register', 'assets'), { recursive: true })
  await writeFile(path.join(folder, 'register', 'index.html'), '<title>till</title>')
  await writeFile(path.join(folder, 'register', 'sw.js'), '// worker')
  await writeFile(path.join(folder, 'register', 'assets', 'main-abc123.js'), '// code')
  app = fastify()
  answerErrorsAsProblems(app)
  await serveWebApps(app, folder)
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const pages = ['/register/', '/register/sell', '/register/sell/line?x=1.5']
test.each(pages)('%s is the app’s page, and never kept without asking', async (url) => {
  const { statusCode, body, headers } = await app.inject(url)
  expect(statusCode).toBe(200)
  expect(body).toContain('till')
  expect(headers['cache-control']).toBe('no-cache')
})

test('the path without a slash leads to the app', async () => {
  const { statusCode, headers } = await app.inject('/register')
  expect([statusCode, headers.location]).toEqual([302, '/register/'])
})

test('what has its hash in its name is kept for ever; the worker is not', async () => {
  const asset = await app.inject('/register/assets/main-abc123.js')
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const worker = await app.inject('/register/sw.js')
  expect(worker.headers['cache-control']).toBe('no-cache')
})

const absent = [
  '/register/assets/main-old.js',
  '/register/../package.json',
  '/register/%2e%2e/secret.txt',
  '/other',
]
test.each(absent)('%s is a problem, not a page', async (url) => {
  const { statusCode, headers } = await app.inject(url)
  expect(statusCode).toBe(404)
  expect(headers['content-type']).toContain('application/problem+json')
})
