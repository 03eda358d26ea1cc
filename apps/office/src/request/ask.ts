/** Asks the server, from the page that it served. */
import { type CallInput, call, type RouteName, type RouteTypes } from '@kassa/contract'
import { RequestFault } from './fault.ts'

/** What a route answers. */
export type Reply<Name extends RouteName> = RouteTypes[Name]['reply']

/** Returns what the route answers.   Fails: throws a `RequestFault`, which is how queries and mutations learn of it. */
export async function ask<Name extends RouteName>(
  name: Name,
  input: CallInput<Name>,
  signal?: AbortSignal,
): Promise<Reply<Name>> {
  const settings = { baseUrl: '', fetch: (...args: Parameters<typeof fetch>) => fetch(...args) }
  const outcome = await call(name, input, signal === undefined ? settings : { ...settings, signal })
  switch (outcome.status) {
    case 'ok':
      return outcome.reply
    case 'problem':
      throw new RequestFault(outcome.problem.code, outcome.problem.title)
    default:
      throw new RequestFault('unreachable', `no answer to ${name}`, { cause: outcome.cause })
  }
}
