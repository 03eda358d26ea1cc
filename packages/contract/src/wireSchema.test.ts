/**
 * What devices, store servers and head offices say to each other is written down by the version of the protocol, in
 * docs/reference/wire.json, so that nobody changes it without announcing it.
 */
import { readFileSync } from 'node:fs'
import { canonicalize } from '@kassa/journal'
import { sha256Hex } from '@kassa/journal/testing'
import { expect, test } from 'vitest'
import { factSchemas } from './fact/fact.ts'
import { orderEventSchemas } from './order/orderEvent.ts'
import { problems } from './problem.ts'
import { protocolHeader, protocolVersion } from './protocol.ts'
import { deviceEndpoints, feedChunkPath, livePath } from './route/deviceEndpoint.ts'
import { allRoutes } from './route/route.ts'

type Wire = {
  /** Of each version, the last as it is now. */
  hashes: Record<string, string>
  /** Versions that programs out there speak: theirs never change. */
  released: number[]
  /** What the newest hash is made of: a change shows where it is. */
  parts: Record<string, string>
}

const path = '../../../docs/reference/wire.json'
const recorded = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Wire

const announce = `What crosses the wire is not what docs/reference/wire.json says of version ${protocolVersion}. \
Where that version is released, or programs of the version before cannot read what changed: raise protocolVersion in \
packages/contract/src/protocol.ts, and say in docs/reference/replication.md what changed. \
Then write it down: npx vitest run --project unit packages/contract/src/wireSchema.test.ts -u`

/** Schemas without their descriptions, which cross no wire. */
function bare(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (name, value) =>
      name === 'description' && typeof value === 'string' ? undefined : value,
    ),
  )
}

function wireParts(): Record<string, unknown> {
  const between = allRoutes().filter(
    ({ name, access }) => name in deviceEndpoints || access === 'store_server' || access === 'journal_owner',
  )
  return {
    'feed chunks': feedChunkPath,
    'live events': livePath,
    problems,
    'protocol header': protocolHeader,
    ...Object.fromEntries(
      between.map(({ name, access: _, summary: __, ...route }) => [`route ${name}`, bare(route)]),
    ),
    ...named('fact', factSchemas),
    ...named('order event', orderEventSchemas),
  }
}

function named(what: string, schemas: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [`${what} ${kind}`, bare(schema)]),
  )
}

async function describeWire(parts: Record<string, unknown>): Promise<Wire> {
  const names = Object.keys(parts).sort()
  const hash = await sha256Hex(canonicalize(parts as Parameters<typeof canonicalize>[0]))
  const short = async (name: string) =>
    (await sha256Hex(canonicalize(parts[name] as Parameters<typeof canonicalize>[0]))).slice(0, 16)
  return {
    hashes: { ...recorded.hashes, [protocolVersion]: hash },
    released: recorded.released,
    parts: Object.fromEntries(await Promise.all(names.map(async (name) => [name, await short(name)]))),
  }
}

test('what crosses the wire is what is written down of its version', async () => {
  const wire = await describeWire(wireParts())
  if (recorded.released.includes(protocolVersion)) expect(wire.hashes, announce).toEqual(recorded.hashes)
  await expect(`${JSON.stringify(wire, null, 2)}\n`, announce).toMatchFileSnapshot(path)
})

test('each version up to this one has its hash, and none beyond', () => {
  const versions = Object.keys(recorded.hashes).map(Number)
  expect(versions).toEqual(Array.from({ length: protocolVersion }, (_, index) => index + 1))
  for (const version of recorded.released) expect(versions).toContain(version)
})

test('a field more is another wire; a sentence about it is not', async () => {
  const parts = { 'fact x': { type: 'object', description: 'as it was', properties: { a: {} } } }
  const hashOf = async (part: object) =>
    (await describeWire({ 'fact x': bare(part) })).hashes[protocolVersion]
  const before = await hashOf(parts['fact x'])
  expect(await hashOf({ ...parts['fact x'], description: 'said better' })).toBe(before)
  expect(await hashOf({ ...parts['fact x'], properties: { a: {}, description: {} } })).not.toBe(before)
})
