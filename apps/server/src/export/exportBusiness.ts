/** Exporting: everything that a business has, of one moment, in open forms.   Source: docs/reference/export.md. */

import { explainDatabaseFailure } from '../backup/databaseFailure.ts'
import type { Client, Pool } from '../database/pool.ts'
import { enterTenant, withSnapshot } from '../database/snapshot.ts'
import { type ExportFolder, openExportFolder } from './exportFolder.ts'
import { journalLines, quarantineLines, readJournals, recordLines, utc } from './journalFiles.ts'
import { ledgerFiles, ledgerLines } from './ledgerFiles.ts'

const exportFormatVersion = 1

export type ExportRequest = {
  /** A folder that is not there yet, or a file whose name ends in `.tar`. */
  target: string
  business: { tenantId: string; name: string }
  /** Of the program that makes it. */
  version: string
  nowMs: number
  onProgress?: (entriesDone: number, entriesAll: number) => void
}

export type ExportSummary = { journalCount: number; entryCount: number; byteCount: number }

/** Writes an export and returns what is in it.
 *  Ensures: one moment of the database; the target is there whole, or not at all.   Fails: ArchiveError (thrown). */
export async function exportBusiness(pool: Pool, request: ExportRequest): Promise<ExportSummary> {
  const folder = await openExportFolder(request.target, request.nowMs)
  try {
    const summary = await withSnapshot(pool, (client) => writeFiles(client, folder, request))
    await folder.finish()
    return summary
  } catch (error) {
    await folder.abandon()
    throw explainDatabaseFailure(error)
  }
}

async function writeFiles(
  client: Client,
  folder: ExportFolder,
  request: ExportRequest,
): Promise<ExportSummary> {
  const { business, version, nowMs, onProgress } = request
  const { tenantId } = business
  await enterTenant(client, tenantId)
  const journals = await readJournals(client, tenantId)
  const entriesAll = journals.reduce((sum, { head }) => sum + head.seq, 0)
  const manifest = {
    ...{ format: 'kassa-export', formatVersion: exportFormatVersion, program: version },
    ...{
      madeAt: new Date(nowMs).toISOString(),
      business,
      accounts: await readAccounts(client, tenantId),
      journals,
    },
  }
  let byteCount = await folder.add('kassa-export.json', [`${JSON.stringify(manifest, null, 2)}\n`])
  let entryCount = 0
  const onEntries = (count: number) => {
    entryCount += count
    onProgress?.(entryCount, entriesAll)
  }
  for (const journal of journals)
    byteCount += await folder.add(journal.file, journalLines(client, journal, onEntries))
  byteCount += await folder.add('quarantine.ndjson', quarantineLines(client, tenantId))
  byteCount += await folder.add('records.ndjson', recordLines(client, tenantId))
  for (const ledger of ledgerFiles)
    byteCount += await folder.add(ledger.name, ledgerLines(client, tenantId, ledger))
  return { journalCount: journals.length, entryCount, byteCount }
}

async function readAccounts(client: Client, tenantId: string): Promise<object[]> {
  const { rows } = await client.query<{ email: string; name: string; createdAt: string }>(
    `select email, name, ${utc('created_at')} as "createdAt" from account where tenant_id = $1 order by email`,
    [tenantId],
  )
  return rows
}
