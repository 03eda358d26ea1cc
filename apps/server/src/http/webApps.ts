/** The web apps: the till under /register/, the back office under /office/, as the build left them. */

import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problemReply.ts'

const names = ['register', 'office'] as const

// The build puts the hash of their content into the names of these.
const hashedFolder = `${path.sep}assets${path.sep}`

/** Serves the apps that are in `folder`. Any path that is no file is a page of the app, which looks at the path itself. */
export async function serveWebApps(app: FastifyInstance, folder: string): Promise<void> {
  for (const name of names) {
    const root = path.join(folder, name)
    if (!existsSync(root)) continue
    app.get(`/${name}`, (_request, reply) => reply.redirect(`/${name}/`))
    await app.register(async (scope) => serveApp(scope, root), { prefix: `/${name}/` })
  }
}

async function serveApp(scope: FastifyInstance, root: string): Promise<void> {
  await scope.register(fastifyStatic, {
    root,
    cacheControl: false,
    setHeaders(reply, file) {
      const isForEver = file.includes(hashedFolder)
      reply.header('cache-control', isForEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  scope.setNotFoundHandler((request, reply) => {
    const [, lastPart = ''] = /([^/]*)$/.exec(request.url.split('?')[0] ?? '') ?? []
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !lastPart.includes('.')
    return isPage ? reply.sendFile('index.html') : sendProblem(reply, 'not_found', request.url)
  })
}
