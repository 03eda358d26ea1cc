/** Asking an endpoint over HTTP, for browsers and for Node: what every typed call is made of. */
import type { Problem } from './problem.ts'
import type { Endpoint } from './route/deviceEndpoint.ts'
import type { RouteName } from './route/endpoint.ts'
import type { RouteTypes } from './route/route.ts'

type Given<T> = {
  [Key in 'params' | 'query' | 'body' as T[Key & keyof T] extends undefined ? never : Key]: T[Key & keyof T]
}

export type CallInput<Name extends RouteName> = Given<RouteTypes[Name]>

export type CallOutcome<Reply> =
  | { status: 'ok'; reply: Reply }
  /** The server answered with a problem. */
  | { status: 'problem'; problem: Problem }
  /** No answer, or one that is not this server's: a lost line, a captive portal, a proxy. */
  | { status: 'unreachable'; cause: unknown }

export type CallSettings = {
  /** Where the server is, without a slash at the end; empty for the page's own. */
  baseUrl: string
  fetch: typeof fetch
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Asks the endpoint and returns what became of it; never throws for what a network or a server does. */
export async function askEndpoint<Reply>(
  { method, path }: Endpoint,
  input: object,
  settings: CallSettings,
): Promise<CallOutcome<Reply>> {
  const { params, query, body } = input as { params?: Values; query?: Values; body?: unknown }
  const headers = {
    ...settings.headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  try {
    const response = await settings.fetch(
      `${settings.baseUrl}${fillPath(path, params)}${queryString(query)}`,
      {
        method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(settings.signal === undefined ? {} : { signal: settings.signal }),
      },
    )
    return await readAnswer(response)
  } catch (cause) {
    return { status: 'unreachable', cause }
  }
}

type Values = Record<string, string | number | boolean | undefined>

async function readAnswer<Reply>(response: Response): Promise<CallOutcome<Reply>> {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && type.startsWith('application/json'))
    return { status: 'ok', reply: (await response.json()) as Reply }
  if (type.startsWith('application/problem+json'))
    return { status: 'problem', problem: (await response.json()) as Problem }
  return { status: 'unreachable', cause: new Error(`answer ${response.status} of type ${type || 'none'}`) }
}

function fillPath(path: string, params: Values = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
}

function queryString(query: Values = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}
