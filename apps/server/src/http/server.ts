/** The HTTP server: one fastify, to which the API, the web apps and their surroundings are added. */

import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Pool } from '../database/pool.ts'
import { serveLanding } from '../landing/landing.ts'
import { serveReceiptPages } from '../receipt/serveReceiptPages.ts'
import { serveApiDescription } from './apiDescriptionRoutes.ts'
import { type ApiPorts, registerApi } from './apiRoutes.ts'
import { serveFeedChunks } from './feedChunks.ts'
import { serveProblemPages } from './problemPages.ts'
import { answerErrorsAsProblems } from './problemReply.ts'
import { checkRequestsByTypeBox } from './requestSchema.ts'
import { sendSecurityHeaders } from './securityHeaders.ts'
import { serveWebApps } from './webApps.ts'

export type ServerPorts = ApiPorts & {
  log: FastifyBaseLogger
  /** The folder with the built web apps. */
  webFolder: string
  pool: Pool
}

/** Returns the server, ready to listen. */
export async function makeServer({ log, webFolder, pool, ...api }: ServerPorts): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // A proxy on this machine may say for whom it asks; anyone else's word for it is not taken.
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
  })
  answerErrorsAsProblems(app)
  checkRequestsByTypeBox(app)
  app.removeContentTypeParser('text/plain')
  await sendSecurityHeaders(app)
  await app.register(cookie)
  await app.register(compress, { encodings: ['gzip'], requestEncodings: ['gzip'], threshold: 1024 })
  await app.register(rateLimit, { global: false })
  registerApi(app, api)
  serveFeedChunks(app, { ...api, pool })
  serveLanding(app)
  serveReceiptPages(app, { pool })
  serveProblemPages(app)
  await serveApiDescription(app)
  await serveWebApps(app, webFolder)
  return app
}
