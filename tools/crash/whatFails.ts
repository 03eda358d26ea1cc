/** What a server holds, compared with what tills wrote and were told: nothing that was acknowledged is lost, nothing is there twice, and
 *  every ledger equals a replay. */
import {
  makePool,
  type Pool,
  packedText,
  startEmbeddedPostgres,
  unpackText,
  verifyTenant,
  withTenant,
} from '@kassa/server/parts'
import type { SendingTill } from './sendingTill.ts'

/** Returns what does not hold, a line each; nothing where all does.   Requires: the tills have sent all they have. */
export async function whatFails(pool: Pool, tills: readonly SendingTill[]): Promise<string[]> {
  const failures: string[] = []
  for (const till of tills) {
    const found = await heldOf(pool, till)
    failures.push(...differences(till, found).map((what) => `${till.wire.registerName}: ${what}`))
  }
  const tenants = new Set(tills.map(({ wire }) => wire.identity.tenant))
  for (const tenant of tenants) {
    const { findings } = await verifyTenant(pool, tenant)
    failures.push(...findings.map(({ code, place, detail }) => `${code}, ${place}: ${detail}`))
  }
  return failures
}

/** As `whatFails`, where the server was killed: takes over the PostgreSQL that it left running, and stops it. */
export async function whatFailsAfterwards(
  dataDirectory: string,
  tills: readonly SendingTill[],
): Promise<string[]> {
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: { info() {}, warn() {} } })
  const pool = makePool({ connection: postgres.connection, onError: () => undefined })
  try {
    return await whatFails(pool, tills)
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

type Held = { texts: string[]; sales: { seq: number; totalMinor: number }[] }

function heldOf(pool: Pool, { wire }: SendingTill): Promise<Held> {
  const { tenant, device } = wire.identity
  return withTenant(pool, tenant, async (client) => {
    const entries = await client.query<{ packed: Buffer }>(
      `select ${packedText} from journal where tenant_id = $1 and device_id = $2 order by seq`,
      [tenant, device],
    )
    const sales = await client.query<Held['sales'][number]>(
      `select seq, total_minor as "totalMinor" from transaction
       where tenant_id = $1 and device_id = $2 and receipt_number is not null order by seq`,
      [tenant, device],
    )
    return { texts: entries.rows.map(({ packed }) => unpackText(packed)), sales: sales.rows }
  })
}

function differences(till: SendingTill, { texts, sales }: Held): string[] {
  const { journal } = till.wire
  const failures: string[] = []
  if (till.wasTakenBack) failures.push('the server said later that it holds less than it had acknowledged')
  if (texts.length !== journal.length)
    failures.push(`${journal.length} entries were written, ${texts.length} are held`)
  const altered = texts.findIndex((text, place) => text !== journal[place]?.text)
  if (altered >= 0) failures.push(`entry ${altered + 1} is not as it was written`)
  if (JSON.stringify(sales) !== JSON.stringify(till.sales))
    failures.push(`${till.sales.length} sales should have their effects, ${sales.length} have`)
  return failures
}
