/** The routes of the contract, registered with their handlers: authenticate, parse, handle, answer. */

import { type Access, allRoutes, livePath, type Route, type RouteName } from '@kassa/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LiveHub } from '../live/liveHub.ts'
import { openLiveStream } from '../live/liveStream.ts'
import { type Authentication, setSessionCookie } from './authentication.ts'
import type { Answer, Caller, Handlers } from './handler.ts'
import { sendProblem } from './problemReply.ts'
import { answerMisfit } from './protocolGate.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined
  }
}

/** A batch of a thousand entries, each with a long receipt. */
const largestBatchBytes = 32 * 1024 * 1024
const batches: ReadonlySet<RouteName> = new Set(['sendEntries', 'relayEntries', 'importJournal'])
const largestBodyBytes = 2 * 1024 * 1024

/** Doors that a stranger can knock on, by network address. Wrong guesses are bounded much tighter by what is guessed. */
const knocksPerMinute = 600
const doors: ReadonlySet<RouteName> = new Set(['signIn', 'enrolDevice', 'makeChallenge', 'openDeviceSession'])

export type ApiPorts = {
  handlers: Handlers
  authentication: Authentication
  live: LiveHub
  /** The version of the protocol that the server speaks. */
  protocol: number
}

export function registerApi(
  app: FastifyInstance,
  { handlers, authentication, live, protocol }: ApiPorts,
): void {
  app.decorateRequest('caller', undefined)

  for (const route of allRoutes()) {
    const { name, method, path, access, params, query, body } = route
    app.route({
      method,
      url: path,
      bodyLimit: batches.has(name) ? largestBatchBytes : largestBodyBytes,
      schema: {
        ...(params === undefined ? {} : { params }),
        ...(query === undefined ? {} : { querystring: query }),
        ...(body === undefined ? {} : { body }),
      },
      config: { rateLimit: doors.has(name) ? { max: knocksPerMinute, timeWindow: 60_000 } : false },
      // Before the body is read: a stranger cannot make the server read much.
      async onRequest(request, reply) {
        if (answerMisfit(request, reply, { name, server: protocol })) return reply
        if (access === 'anyone') return undefined
        const caller = await authentication.callerOf(request, access)
        if (caller === undefined) return sendProblem(reply, 'not_signed_in')
        if (caller === 'shut_out') return sendProblem(reply, 'forbidden', 'this device was shut out')
        request.caller = caller
        return undefined
      },
      handler: async (request, reply) => send(request, reply, await handle(handlers, route, request)),
    })
  }

  app.get(livePath, { compress: false }, async (request, reply) => {
    if (answerMisfit(request, reply, { name: 'live', server: protocol })) return reply
    const caller = await authentication.callerOf(request, 'both')
    if (caller === undefined) return sendProblem(reply, 'not_signed_in')
    if (caller === 'shut_out') return sendProblem(reply, 'forbidden', 'this device was shut out')
    return openLiveStream(live, reply, watcherOf(caller))
  })
}

function handle(handlers: Handlers, route: Route & { name: RouteName }, request: FastifyRequest) {
  // The route's own access decided which caller there is; the table of handlers ties name, input and output together.
  const handler = handlers[route.name] as (request: unknown) => Promise<Answer<unknown>>
  const { params, query, body, ip: address, caller } = request
  return handler({ params, query, body, address, caller: callerFor(route.access, caller) })
}

function callerFor(access: Access, caller: Caller | undefined): unknown {
  const isForDevices = access === 'device' || access === 'journal_owner' || access === 'store_server'
  if (isForDevices && caller?.type === 'device') return caller.device
  if (access === 'person' && caller?.type === 'person') return caller.person
  return caller
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer<unknown>): FastifyReply {
  reply.header('cache-control', 'no-store')
  if (answer.status === 'problem') {
    if (answer.retryAfterSeconds !== undefined) reply.header('retry-after', String(answer.retryAfterSeconds))
    return sendProblem(reply, answer.code, answer.detail)
  }
  if (answer.sessionToken !== undefined) setSessionCookie(request, reply, answer.sessionToken)
  return reply
    .code(answer.httpStatus ?? 200)
    .type('application/json')
    .send(JSON.stringify(answer.reply))
}

function watcherOf(caller: Caller): { tenantId: string; storeId?: string; deviceId?: string } {
  if (caller.type === 'person') return { tenantId: caller.person.tenantId }
  const { tenant, store, device } = caller.device.identity
  return { tenantId: tenant, storeId: store, deviceId: device }
}
