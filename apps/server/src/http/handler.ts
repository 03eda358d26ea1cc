/** What the handler of a route is given and gives back. There is one per route of the contract: a missing one does not compile. */

import type { ProblemCode, RouteName, RouteTypes, routes } from '@kassa/contract'
import type { SessionHolder } from '../access/account.ts'
import type { DeviceCaller } from '../access/deviceSession.ts'

export type PersonCaller = SessionHolder & { token: string }

export type Caller = { type: 'device'; device: DeviceCaller } | { type: 'person'; person: PersonCaller }

type CallerOf = {
  anyone: undefined
  device: DeviceCaller
  journal_owner: DeviceCaller
  store_server: DeviceCaller
  person: PersonCaller
  both: Caller
}

/** A request, parsed: what the route takes, and who calls. */
export type Request<Name extends RouteName> = Pick<RouteTypes[Name], 'params' | 'query' | 'body'> & {
  caller: CallerOf[(typeof routes)[Name]['access']]
  /** The network address of who calls. */
  address: string
}

export type Answer<Reply> =
  | {
      status: 'ok'
      reply: Reply
      /** 200 where it is not said. */
      httpStatus?: number
      /** A session token to be kept by the browser, or null to forget the one it has. */
      sessionToken?: string | null
    }
  | ProblemAnswer

type ProblemAnswer = {
  status: 'problem'
  code: ProblemCode
  detail?: string
  retryAfterSeconds?: number
}

export type Handlers = {
  [Name in RouteName]: (request: Request<Name>) => Promise<Answer<RouteTypes[Name]['reply']>>
}

/** Answers with what was asked for. */
export function ok<Reply>(reply: Reply): { status: 'ok'; reply: Reply } {
  return { status: 'ok', reply }
}

/** Answers with a problem. `detail` is for who writes the calling program; people read the words of the apps. */
export function problem(code: ProblemCode, detail?: string): ProblemAnswer {
  return { status: 'problem', code, ...(detail === undefined ? {} : { detail }) }
}

export function tooManyAttempts(waitMs: number): ProblemAnswer {
  return { ...problem('too_many_attempts'), retryAfterSeconds: Math.ceil(waitMs / 1000) }
}

export function tenantOf(caller: Caller): string {
  return caller.type === 'device' ? caller.device.identity.tenant : caller.person.tenantId
}
