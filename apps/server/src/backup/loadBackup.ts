/** Putting the rows of a backup into tables, within a transaction of the caller's. */

import { ArchiveError } from '../archive/archiveError.ts'
import { type ArchiveMember, readArchive } from '../archive/archiveReader.ts'
import type { Client } from '../database/pool.ts'
import { enterTenant } from '../database/snapshot.ts'
import { errorCode } from '../postgres/systemError.ts'
import { type BackupHeader, folderOf, type TableContents } from './backupContent.ts'
import { type CheckedBackup, unpackPart } from './checkBackup.ts'
import { copyIn } from './copy.ts'

export type Load = {
  file: string
  backup: CheckedBackup
  /** Only this business; else all of the backup. */
  tenantId?: string
  onProgress?: (bytesDone: number, bytesAll: number) => void
}

/** Inserts the rows of the backup and returns how many. Each row belongs to the business it is filed under, or it is not taken.
 *  Requires: tables with the backup's schema, without rows of these businesses.
 *  Fails: ArchiveError (thrown), also where the file is another one by now; the caller rolls back. */
export async function loadBackup(
  client: Client,
  { file, backup, tenantId, onProgress }: Load,
): Promise<number> {
  await makeStaging(client, backup.header)
  const members = readArchive(file, onProgress)
  try {
    // The header, which was checked.
    await members.next()
    let waiting = await members.next()
    let rowCount = 0
    for (const contents of backup.contents) {
      const folder = folderOf(contents.tenantId, contents.table)
      const parts = async function* () {
        for (; isPartOf(folder, waiting); waiting = await members.next())
          yield unpackPart(file, waiting.value)
      }
      if (tenantId === undefined || tenantId === contents.tenantId)
        rowCount += await loadTable(
          client,
          { ...contents, columns: columnsOf(backup.header, contents) },
          parts(),
        )
      else for await (const _ of parts());
    }
    // Behind the list of contents the digests are checked.
    while (waiting.done !== true) waiting = await members.next()
    return rowCount
  } finally {
    await members.return(undefined)
  }
}

function isPartOf(
  folder: string,
  next: IteratorResult<ArchiveMember>,
): next is IteratorYieldResult<ArchiveMember> {
  return next.done !== true && next.value.name.startsWith(folder)
}

/** COPY does not take rows through the wall between tenants: they are copied to a table of this connection's, and inserted from there. */
async function makeStaging(client: Client, { tables }: BackupHeader): Promise<void> {
  for (const { table, columns } of tables)
    await client.query(
      `create temporary table incoming_${table} on commit drop as select ${quoted(columns)} from ${table} limit 0`,
    )
}

async function loadTable(
  client: Client,
  { tenantId, table, rowCount, columns }: TableContents & { columns: readonly string[] },
  rows: AsyncIterable<Buffer>,
): Promise<number> {
  const names = quoted(columns)
  await enterTenant(client, tenantId)
  await copyIn(client, `copy incoming_${table} (${names}) from stdin`, rows)
  try {
    const inserted = await client.query(
      `insert into ${table} (${names}) select ${names} from incoming_${table} where tenant_id = $1`,
      [tenantId],
    )
    await client.query(`truncate incoming_${table}`)
    if (inserted.rowCount === rowCount) return rowCount
  } catch (error) {
    throw errorCode(error) === uniqueViolation && table === 'account' ? accountTaken(error) : error
  }
  throw new ArchiveError({
    code: 'archive_altered',
    whatHappened: `Of ${folderOf(tenantId, table)} not all rows are of that business, or their number is not ${rowCount}.`,
    whatToDo: 'Take another backup.',
  })
}

const uniqueViolation = '23505'

function columnsOf({ tables }: BackupHeader, { table }: TableContents): readonly string[] {
  return tables.find((candidate) => candidate.table === table)?.columns ?? []
}

function quoted(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ')
}

function accountTaken(cause: unknown): ArchiveError {
  return new ArchiveError({
    code: 'account_taken',
    whatHappened:
      'Another business of this database has an account with an e-mail address that the backup has too.',
    whatToDo: 'Restore it into a database of its own.',
    cause,
  })
}
