/** The description of the API, made from the contract.   Source: OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */

import {
  type Access,
  allRoutes,
  feedChunkPath,
  livePath,
  problems,
  type Route,
  type RouteName,
  schemaNames,
} from '@kassa/contract'
import type Type from 'typebox'

type Json = { [key: string]: unknown }

/** Returns the description. It says the same for the same contract: a committed copy shows each change of it. */
export function describeApi(): Json {
  const paths: { [path: string]: Json } = {}
  for (const route of allRoutes()) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  paths[livePath] = { get: liveOperation }
  paths[feedChunkPath.replace(':hash', '{hash}')] = { get: chunkOperation }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kassa',
      version: '1',
      description: 'Everything that the till and the back office do, they do through these routes.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: byName(paths),
    components: {
      schemas: { Problem: problemSchema, ...sharedSchemas() },
      responses: { Problem: problemResponse },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'The token of a device session.' },
        person: { type: 'apiKey', in: 'cookie', name: 'kassa_session', description: 'Set by signing in.' },
      },
    },
  }
}

const nameOf: ReadonlyMap<string, string> = new Map(
  schemaNames.map(([name, schema]) => [JSON.stringify(schema), name]),
)

function sharedSchemas(): Json {
  return Object.fromEntries(schemaNames.map(([name, schema]) => [name, membersByName(schema)]))
}

/** Returns the description with each shared schema in it replaced by its name. */
function byName(described: unknown): unknown {
  if (typeof described !== 'object' || described === null) return described
  const name = nameOf.get(JSON.stringify(described))
  return name === undefined ? membersByName(described) : { $ref: `#/components/schemas/${name}` }
}

function membersByName(described: object): unknown {
  if (Array.isArray(described)) return described.map(byName)
  return Object.fromEntries(Object.entries(described).map(([member, value]) => [member, byName(value)]))
}

function operationOf(route: Route & { name: RouteName }): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')]
  const body = route.body && { required: true, content: { 'application/json': { schema: route.body } } }
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [tagOf[route.access]],
    security: securityOf(route.access),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: route.reply } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** Under what the viewer lists a route. */
const tagOf: Readonly<Record<Access, string>> = {
  anyone: 'Coming in',
  device: 'Devices',
  journal_owner: 'Devices',
  store_server: 'Store servers',
  both: 'Devices and back office',
  person: 'Back office',
}

function parametersOf(schema: Type.TSchema | undefined, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, given]) => {
    return { name, in: place, required: required.includes(name), schema: given }
  })
}

function securityOf(access: Access): Json[] {
  if (access === 'anyone') return []
  if (access === 'both') return [{ device: [] }, { person: [] }]
  return access === 'person' ? [{ person: [] }] : [{ device: [] }]
}

const problemSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'status', 'code', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problems) },
    title: { type: 'string' },
    detail: { type: 'string' },
  },
}

const problemResponse = {
  description: 'What went wrong.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const chunkOperation = {
  operationId: 'readFeedChunk',
  tags: [tagOf.device],
  summary: 'Items of a page of the feed, by the SHA-256 of the text.',
  security: securityOf('device'),
  parameters: [{ name: 'hash', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    200: {
      description: 'Records as `readFeed` has them. It never changes.',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    default: { $ref: '#/components/responses/Problem' },
  },
}

const liveOperation = {
  operationId: 'live',
  tags: [tagOf.both],
  summary: 'Events as they happen, as a stream. What is new is then read through the other routes.',
  security: securityOf('both'),
  responses: {
    200: {
      description: 'Server-sent events.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    default: { $ref: '#/components/responses/Problem' },
  },
}
