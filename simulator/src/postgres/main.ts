/** `npm run sim:postgres [-- --seeds 50 --sales 40 | --seed 17]`: whole shops from seeds whose servers take each batch in twice, in memory and
 *  on a real PostgreSQL. Ends with 1 where both differ anywhere, or a law is broken. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs, promisify } from 'node:util'
import { makePool, type Pool, startEmbeddedPostgres } from '@kassa/server/parts'
import { ensureBuilt } from '../../../tools/e2e/ensureBuilt.ts'
import { run } from '../run.ts'
import { TwinServer } from './twinServer.ts'

const runProgram = promisify(execFile)
const places = ['store', 'head office'] as const

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    sales: { type: 'string', default: '40' },
    seed: { type: 'string' },
  },
})
const sales = Number(values.sales)
const seeds =
  values.seed === undefined
    ? Array.from({ length: Number(values.seeds) }, (_, place) => place + 1)
    : [Number(values.seed)]

await ensureBuilt()
const dataDirectory = await mkdtemp(path.join(tmpdir(), 'kassa-sim-'))
const postgres = await startEmbeddedPostgres({ dataDirectory, log: { info() {}, warn: console.error } })

async function makeDatabase(name: string): Promise<Pool> {
  const { host, port, user, password, database } = postgres.connection
  const server = makePool({ connection: { ...postgres.connection, database }, onError: () => undefined })
  await server.query(`create database ${name}`)
  await server.end()
  const address = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}`
  const env = { ...process.env, DATABASE_URL: `postgres://${address}/${name}` }
  await runProgram(process.execPath, [path.resolve('dist', 'server', 'kassa.mjs'), 'migrate'], { env })
  return makePool({ connection: { ...postgres.connection, database: name }, onError: () => undefined })
}

type Tally = { sales: number; broken: string[] }

async function runSeed(seed: number, pools: Record<(typeof places)[number], Pool>): Promise<Tally> {
  const twins: TwinServer[] = []
  const result = await run({
    ...{ seed, sales },
    makeServer(place) {
      const twin = new TwinServer(pools[place], place)
      twins.push(twin)
      return twin
    },
  })
  for (const twin of twins) await twin.compare()
  return { sales: result.saleCount, broken: [...result.broken, ...twins.flatMap((twin) => twin.differences)] }
}

const startedAtMs = performance.now()
let soldCount = 0
let failedCount = 0
try {
  const pools = { store: await makeDatabase('store'), 'head office': await makeDatabase('head_office') }
  for (const seed of seeds) {
    const tally = await runSeed(seed, pools)
    soldCount += tally.sales
    if (tally.broken.length === 0) continue
    failedCount += 1
    console.error(`seed ${seed} fails: npm run sim:postgres -- --seed ${seed} --sales ${sales}`)
    for (const line of tally.broken.slice(0, 5)) console.error(`  ${line}`)
  }
  for (const pool of Object.values(pools)) await pool.end()
} finally {
  await postgres.stop()
  await rm(dataDirectory, { recursive: true, force: true })
}
const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
console.log(`${soldCount} sales over ${seeds.length} seeds in ${seconds} s`)
console.log(`${seeds.length - failedCount} passed, ${failedCount} failed`)
process.exitCode = failedCount > 0 ? 1 : 0
