/** What a database holds, compared with the state of a server in memory that was told the same. */
import { isDeepStrictEqual } from 'node:util'
import { type Pool, verifyTenant, withTenant } from '@kassa/server/parts'
import type { HeldJournal, ServerState } from '../simulatedServer.ts'

type Content = {
  heads: string[]
  /** Entries with what a person should look at. */
  entries: string[]
  /** Entries that are known from paper alone. */
  paper: string[]
  refused: string[]
  /** Transactions that have effects. */
  posted: string[]
  levels: string[]
}

/** Returns the differences in words; none where both hold the same and every ledger equals a replay. */
export async function contentDifferences(pool: Pool, tenant: string, state: ServerState): Promise<string[]> {
  const [wanted, found] = [contentOf(state), await readContent(pool, tenant)]
  const parts = Object.keys(wanted) as (keyof Content)[]
  const differences = parts
    .filter((part) => !isDeepStrictEqual(wanted[part], found[part]))
    .map((part) => `${part}: ${firstDifference(wanted[part], found[part])}`)
  const { findings } = await verifyTenant(pool, tenant)
  return [...differences, ...findings.map(({ code, place, detail }) => `${code}, ${place}: ${detail}`)]
}

function contentOf({ journals, levels }: ServerState): Content {
  const all = [...journals.values()]
  return {
    heads: all
      .map(({ identity, head }) => `${identity.device} ${identity.incarnation} ${head.seq} ${head.hash}`)
      .sort(),
    entries: all.flatMap(entriesOf).sort(),
    paper: all
      .flatMap(({ identity, paper }) =>
        [...paper.values()].map(
          ({ signed }) => `${identity.device} ${identity.incarnation} ${signed.seq} ${signed.hash}`,
        ),
      )
      .sort(),
    refused: all
      .flatMap(({ identity, refused }) =>
        [...refused.keys()].map((hash) => `${identity.device} ${identity.incarnation} ${hash}`),
      )
      .sort(),
    posted: all
      .flatMap(({ derived, paper }) =>
        [...derived, ...[...paper.values()].map((one) => one.derived)].flatMap(
          ({ effects }) => effects?.transaction.transactionId ?? [],
        ),
      )
      .sort(),
    levels: [...levels].map(([item, quantityMilli]) => `${item} ${quantityMilli}`).sort(),
  }
}

function entriesOf({ identity, derived }: HeldJournal): string[] {
  return derived.map(
    ({ journal }) =>
      `${identity.device} ${identity.incarnation} ${journal.seq} ${journal.hash} ${journal.review.join()}`,
  )
}

function readContent(pool: Pool, tenant: string): Promise<Content> {
  return withTenant(pool, tenant, async (client) => {
    const read = async (sql: string) => {
      const { rows } = await client.query<{ line: string }>(sql, [tenant])
      return rows.map(({ line }) => line).sort()
    }
    return {
      heads: await read(
        `select concat(device_id, ' ', incarnation, ' ', seq, ' ', encode(hash, 'hex')) as line from journal_head where tenant_id = $1`,
      ),
      entries: await read(
        `select concat(device_id, ' ', incarnation, ' ', seq, ' ', encode(hash, 'hex'), ' ', array_to_string(review, ',')) as line
         from journal where tenant_id = $1 and not is_from_paper`,
      ),
      paper: await read(
        `select concat(device_id, ' ', incarnation, ' ', seq, ' ', encode(hash, 'hex')) as line
         from journal where tenant_id = $1 and is_from_paper`,
      ),
      refused: await read(
        `select distinct concat(device_id, ' ', incarnation, ' ', encode(hash, 'hex')) as line from quarantine where tenant_id = $1`,
      ),
      posted: await read('select transaction_id::text as line from transaction where tenant_id = $1'),
      levels: await read(
        `select concat(item_id, ' ', quantity_milli) as line from stock_level where tenant_id = $1`,
      ),
    }
  })
}

function firstDifference(wanted: readonly string[], found: readonly string[]): string {
  const missing = wanted.find((line) => !found.includes(line))
  const more = found.find((line) => !wanted.includes(line))
  return `${wanted.length} in memory, ${found.length} there; missing ${missing}; not in memory ${more}`
}
