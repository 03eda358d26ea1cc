/** `kassa verify`: proves that nothing was changed, lost or posted wrongly, or names what was. */

import type { Pool } from '../database/pool.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { type Business, readBusinesses } from './businesses.ts'
import { openDatabaseBeside } from './database.ts'
import { makeProgressBar } from './progressBar.ts'
import { sayWarnings } from './sayWarnings.ts'
import { readSettings } from './settings.ts'

const mostFindings = 50

export async function verify(): Promise<number> {
  const database = await openDatabaseBeside(readSettings(process.env), sayWarnings)
  try {
    console.log(`Verifying ${database.description}`)
    const businesses = await readBusinesses(database.pool)
    let findingCount = 0
    for (const business of businesses) findingCount += await verifyBusiness(database.pool, business)
    if (businesses.length === 0) console.log('There is no business yet.')
    return findingCount === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}

/** Verifies a business, prints what was found, and returns how much that was. */
export async function verifyBusiness(pool: Pool, { tenantId, name }: Business): Promise<number> {
  const bar = makeProgressBar('Verifying')
  const report = await verifyTenant(pool, tenantId, bar.show).finally(bar.end)
  const { journalCount, entryCount, transactionCount, findings } = report
  console.log(`\n${name}: ${journalCount} journals, ${entryCount} entries, ${transactionCount} transactions`)
  for (const { code, place, detail } of findings.slice(0, mostFindings))
    console.log(`  ${code}: ${place}: ${detail}`)
  if (findings.length > mostFindings) console.log(`  and ${findings.length - mostFindings} more`)
  console.log(findings.length === 0 ? '  Everything holds.' : `  ${findings.length} findings.`)
  return findings.length
}
