/**
 * Messages between tills and servers of each version, as they crossed the wire. They are never changed: a version that says otherwise
 * adds a file of its own. A server of today reads what tills of then send; a till of today reads what servers of then answer.
 */
import { readFileSync } from 'node:fs'
import type Type from 'typebox'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { parseFact } from '../fact/parseFact.ts'
import type { RouteName } from '../route/endpoint.ts'
import { type Route, routes } from '../route/route.ts'

type Recorded = { route: RouteName; params?: unknown; query?: unknown; body?: unknown; reply: unknown }

const version1 = JSON.parse(readFileSync(new URL('./version1.json', import.meta.url), 'utf8')) as Recorded[]
const parts = ['params', 'query', 'body', 'reply'] as const

/** The same as a later version may say it: with a field more in each object. */
function extended(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(extended)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, extended(member)])
  return { ...Object.fromEntries(members), addedLater: { a: [1] } }
}

const problemsOf = (schema: Type.TSchema | undefined, value: unknown) =>
  schema === undefined || Value.Check(schema, value) ? [] : [...Value.Errors(schema, value)]

describe.each(version1)('$route of version 1', (message) => {
  const route: Route = routes[message.route]

  test('is understood', () => {
    for (const part of parts)
      if (message[part] !== undefined) expect(problemsOf(route[part], message[part])).toEqual([])
  })

  test('is understood with fields that a later version adds', () => {
    for (const part of parts)
      if (message[part] !== undefined) expect(problemsOf(route[part], extended(message[part]))).toEqual([])
  })
})

test('every fact that a till of version 1 sent can be read', () => {
  const batches = version1.flatMap(({ body }) => (body as { entries?: { text: string }[] })?.entries ?? [])
  const facts = batches.map(({ text }) => JSON.parse(text) as { kind: string; body: unknown })
  expect(facts.map(({ kind }) => kind)).toContain('retail_transaction')
  for (const fact of facts) expect(parseFact(fact.kind, fact.body)).toMatchObject({ status: 'parsed' })
})
