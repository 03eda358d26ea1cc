/** The pages that the `type` of a problem points to: what a code means, for who writes a calling program. */

import { problems } from '@kassa/contract'
import type { FastifyInstance } from 'fastify'
import { problemTitles } from './problemReply.ts'

export function serveProblemPages(app: FastifyInstance): void {
  for (const [code, title] of Object.entries(problemTitles)) {
    const status = problems[code as keyof typeof problems]
    app.get(`/problems/${code}`, (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(`${code} (HTTP ${status})\n\n${title}\n`),
    )
  }
}
