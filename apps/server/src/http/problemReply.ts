/** Problems as answers: problem details.   Source: RFC 9457. */

import { type Problem, type ProblemCode, problems } from '@kassa/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { outageOf } from '../database/outage.ts'
import { errorCode } from '../postgres/systemError.ts'
import { RecordsAtHeadOffice } from '../records/writeRecords.ts'

export const problemTitles: Readonly<Record<ProblemCode, string>> = {
  invalid_request: 'The request does not fit what this route takes.',
  not_signed_in: 'Nobody is signed in, or the session ended.',
  wrong_credentials: 'What was given does not match.',
  challenge_expired: 'The challenge is too old, or is none.',
  forbidden: 'The caller may not do this.',
  not_found: 'There is no such thing.',
  unknown_device: 'No such device is enrolled.',
  changed_meanwhile: 'Somebody else saved it after it was read.',
  at_head_office: 'This is a store server: that is done at its head office.',
  enrolment_code_invalid: 'The code is unknown, past its end, or was used by another device.',
  upgrade_needed: 'The calling program is too old for this server: it may only hand in its journal.',
  server_upgrade_needed: 'The calling program is too new for this server.',
  too_many_attempts: 'Too many attempts; wait before the next.',
  internal: 'Something went wrong in the server. It is in its log.',
  database_unavailable: 'The database cannot be reached or written.',
  head_office_unreachable: 'Head office does not answer; try again later.',
}

/** Sends a problem. */
export function sendProblem(reply: FastifyReply, code: ProblemCode, detail?: string): FastifyReply {
  const status = problems[code]
  const body: Problem = {
    type: `/problems/${code}`,
    status,
    code,
    title: problemTitles[code],
    ...(detail === undefined ? {} : { detail }),
  }
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body))
}

// What PostgreSQL says of a text that is no day, no moment or no id: days that do not exist, cursors made by hand.
const malformedValues: ReadonlySet<string> = new Set(['22007', '22008', '22P02'])

/** Makes each error of the server a problem. What the caller could not have caused is logged. */
export function answerErrorsAsProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply) => {
    if (error.statusCode === 429) return sendProblem(reply, 'too_many_attempts')
    if (error.statusCode !== undefined && error.statusCode < 500)
      return sendProblem(reply, 'invalid_request', error.message)
    if (malformedValues.has(errorCode(error) ?? ''))
      return sendProblem(reply, 'invalid_request', 'a day or an id is none')
    if (error instanceof RecordsAtHeadOffice) return sendProblem(reply, 'at_head_office', error.url)
    const outage = outageOf(error)
    if (outage !== undefined) {
      request.log.warn({ err: error }, 'the database is unavailable')
      return sendProblem(reply.header('retry-after', '1'), 'database_unavailable', outage)
    }
    request.log.error({ err: error }, 'a request failed')
    return sendProblem(reply, 'internal')
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, 'not_found', `${request.method} ${request.url.split('?')[0]}`),
  )
}
