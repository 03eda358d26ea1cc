/** What a five-line sale takes on the server's disk: entry, ledgers, projections and their indexes. */
import type { SignedEntry } from '@kassa/journal'
import { ingestBatch, type Pool, packedText, unpackText } from '@kassa/server/parts'
import type { Measurement, Row } from '../row.ts'
import { sellWithDevices } from '../shop/saleEntries.ts'
import { withShop } from '../shop/shop.ts'
import type { BenchTill } from '../shop/till.ts'
import type { Stage } from '../stage/stage.ts'

const batchSize = 500

export const storedSale: Row = {
  name: 'stored-sale',
  measure: async (stage) => [
    await measureSale(stage, 'stored per five-line sale', async (till) => [await till.sell()]),
    await measureSale(stage, 'the same with all its entries, half by card', (till, number) =>
      sellWithDevices(till, number % 2 === 0 ? 'cash' : 'card'),
    ),
  ],
}

type Sell = (till: BenchTill, number: number) => Promise<SignedEntry[]>

function measureSale(stage: Stage, what: string, sell: Sell): Promise<Measurement> {
  return withShop(stage, async (pool, till) => {
    const count = stage.times(20_000)
    await pool.query('create table bare (seq bigint primary key, text text not null)')
    const before = await readSizes(pool)
    for (let sold = 0; sold < count; sold += batchSize) {
      const batch: SignedEntry[] = []
      for (let number = sold; number < Math.min(sold + batchSize, count); number += 1)
        batch.push(...(await sell(till, number)))
      const { status } = await ingestBatch(pool, till, batch)
      if (status !== 'accepted') throw new Error(`a batch was answered with ${status}`)
    }
    await copyTexts(pool)
    await pool.query('vacuum')
    const after = await readSizes(pool)
    const perSale = (table: string) => ((after.get(table) ?? 0) - (before.get(table) ?? 0)) / count
    const tables = [...after.keys()].filter((table) => table !== 'bare' && perSale(table) >= 1)
    const sizes = tables.map((table) => ({ table, bytes: perSale(table) })).sort((a, b) => b.bytes - a.bytes)
    return {
      what,
      ...{ unit: 'bytes', figure: sizes.reduce((sum, { bytes }) => sum + bytes, 0) },
      baseline: { name: 'its journal text alone, with a key', figure: perSale('bare') },
      budget: { of: 'figure', atMost: 4000 },
      notes: [sizes.map(({ table, bytes }) => `${table} ${Math.round(bytes)}`).join(' · ')],
    }
  })
}

/** Copies the texts of the journal, as they were signed, to the table beside it. */
async function copyTexts(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ packed: Buffer }>(`select ${packedText} from journal order by seq`)
  await pool.query(
    'insert into bare (seq, text) select place, text from unnest($1::text[]) with ordinality as entry (text, place)',
    [rows.map(({ packed }) => unpackText(packed))],
  )
}

/** Bytes of each table with its indexes and its long values. */
async function readSizes(pool: Pool): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; bytes: number }>(
    `select relname as name, pg_total_relation_size(oid) as bytes from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  return new Map(rows.map(({ name, bytes }) => [name, bytes]))
}
