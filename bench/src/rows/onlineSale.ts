/** A sale that reaches the server by itself, as it does while the line is up: its statements and its processor time. */
import { must } from '@kassa/kernel'
import { ingestBatch, type Pool } from '@kassa/server/parts'
import { inTurns } from '../measure/inTurns.ts'
import { median } from '../measure/quantile.ts'
import { processorMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withShop } from '../shop/shop.ts'
import type { Stage } from '../stage/stage.ts'

/** Enough to be told from the clock's grain, few enough to take turns often. */
const salesPerTurn = 20

export const onlineSale: Row = { name: 'online-sale', measure }

function measure(stage: Stage): Promise<Measurement[]> {
  return withShop(stage, async (pool, till) => {
    const statements = countStatements(pool)
    await pool.query('create table bare (seq bigint primary key, text text not null)')
    const sellOne = async () => {
      const { status } = await ingestBatch(pool, till, [await till.sell()])
      if (status !== 'accepted') throw new Error(`a sale was answered with ${status}`)
    }
    await sellOne()
    statements.count = 0
    await sellOne()
    const perSale = statements.count

    const turns = stage.times(40)
    const sales = await till.sellMany(turns * salesPerTurn)
    const inTurn = (turn: number) => sales.slice(turn * salesPerTurn, (turn + 1) * salesPerTurn)
    const samples = await inTurns(turns, {
      figure: async (turn) => {
        const spent = await processorMs(async () => {
          for (const sale of inTurn(turn)) await ingestBatch(pool, till, [sale])
        })
        return spent / salesPerTurn
      },
      baseline: async (turn) => {
        const spent = await processorMs(async () => {
          for (const { seq, text } of inTurn(turn)) {
            await pool.query({
              name: 'bare',
              text: 'insert into bare (seq, text) values ($1, $2)',
              values: [seq, text],
            })
          }
        })
        return spent / salesPerTurn
      },
    })
    const name = 'insert of the same text'
    return [
      {
        what: 'statements per five-line sale, online',
        ...{ unit: 'count', figure: perSale, baseline: { name, figure: 1 } },
        budget: { of: 'figure', atMost: 6 },
      },
      {
        what: 'server processor time per five-line sale, online',
        ...{ unit: 'milliseconds', figure: median(samples.figure) },
        baseline: { name, figure: median(samples.baseline) },
        budget: { of: 'figure', atMost: 5 },
        notes: [
          "Node.js alone, from the batch to the commit: without HTTP, and without PostgreSQL's own time.",
        ],
      },
    ]
  })
}

/** Counts what the pool's connections send from now on. */
function countStatements(pool: Pool): { count: number } {
  const counter = { count: 0 }
  pool.on('acquire', (client) => {
    const { query } = client
    if (counted.has(client)) return
    counted.add(client)
    client.query = (...args: unknown[]) => {
      counter.count += 1
      return Reflect.apply(must(query, 'a client sends queries'), client, args)
    }
  })
  return counter
}

const counted = new WeakSet<object>()
