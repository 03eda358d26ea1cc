/** The API to be read and tried out under /api, and its description for programs. */

import { createRequire } from 'node:module'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { describeApi } from './apiDescription.ts'

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kassa API</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/api/viewer/swagger-ui.css">
<body><div id="api"></div></body>
<script src="/api/viewer/swagger-ui-bundle.js"></script>
<script src="/api/open.js"></script>
</html>
`

const opener = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true })\n"

export async function serveApiDescription(app: FastifyInstance): Promise<void> {
  let description: string | undefined
  app.get('/api/openapi.json', (_request, reply) => {
    description ??= JSON.stringify(describeApi())
    return reply.type('application/json').header('cache-control', 'no-cache').send(description)
  })
  app.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/api/', (_request, reply) => reply.redirect('/api'))
  app.get('/api/open.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(opener))
  await app.register(fastifyStatic, {
    // The viewer's files lie in its package, which is installed beside the server.
    root: path.join(path.dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui')), 'static'),
    prefix: '/api/viewer/',
    decorateReply: false,
    allowedPath: (file) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(file),
  })
}
