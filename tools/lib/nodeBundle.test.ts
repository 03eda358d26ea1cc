/** A real bundle of the packages that look for files beside their own code: they find them. */

import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import esbuild from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inClone } from './clone.mjs'
import { nodeBundle } from './nodeBundle.mjs'

const program = `
  import Fastify from 'fastify'
  import swagger from '@fastify/swagger'
  import swaggerUi from '@fastify/swagger-ui'
  import { hash } from '@node-rs/argon2'
  import pg from 'pg'
  const app = Fastify({ logger: false })
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Kassa', version: '1' } } })
  await app.register(swaggerUi, { routePrefix: '/api' })
  const answers = {}
  for (const page of ['/', '/static/swagger-ui.css', '/static/swagger-ui-bundle.js', '/static/logo.svg', '/json']) {
    answers[page] = (await app.inject('/api' + page)).statusCode
  }
  answers.argon2 = (await hash('1234')).startsWith('$argon2id')
  answers.pg = typeof pg.Pool
  console.log(JSON.stringify(answers))
  await app.close()
`

let folder: string
beforeAll(async () => {
  await mkdir(inClone('dist'), { recursive: true })
  folder = await mkdtemp(inClone('dist', 'bundle-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the pages of the API documentation, argon2 and pg work from one file', async () => {
  const outputFile = path.join(folder, 'program.mjs')
  const { entryPoints: _, ...options } = nodeBundle({ entry: '', outputFile })
  await esbuild.build({ ...options, stdin: { contents: program, resolveDir: inClone('apps', 'server') } })
  const { stdout } = await promisify(execFile)(process.execPath, [outputFile], { cwd: '/' })
  expect(JSON.parse(stdout)).toEqual({
    '/': 200,
    '/static/swagger-ui.css': 200,
    '/static/swagger-ui-bundle.js': 200,
    '/static/logo.svg': 200,
    '/json': 200,
    argon2: true,
    pg: 'function',
  })
}, 30_000)
