/** Making a backup: everything that is in one moment of the database, while others write on. */

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type ArchiveWriter, openArchiveWriter } from '../archive/archiveWriter.ts'
import type { Client, Pool } from '../database/pool.ts'
import { enterTenant, withSnapshot } from '../database/snapshot.ts'
import { type BackedUpHead, markBackedUp, readHeads } from './backedUp.ts'
import {
  type BackupHeader,
  contentsName,
  formatVersion,
  headerName,
  jsonMember,
  partName,
  type TableContents,
} from './backupContent.ts'
import { copyOut } from './copy.ts'
import { explainDatabaseFailure } from './databaseFailure.ts'
import { type BackupTable, backupTables } from './tables.ts'

export type BackupRequest = {
  file: string
  /** Of the program that makes it. */
  version: string
  nowMs: number
  /** Only this business; else all. */
  tenantId?: string
  onProgress?: (rowsDone: number, rowsAll: number) => void
}

export type BackupSummary = { businessCount: number; rowCount: number; byteCount: number }

/** Rows of a table are cut into parts of this size, which are compressed and written one by one. */
const partBytes = 4_000_000
const compress = promisify(gzip)

/** Writes a backup and returns what is in it.
 *  Ensures: one moment of the database; the file is there whole, or not at all.   Fails: ArchiveError (thrown). */
export async function makeBackup(pool: Pool, request: BackupRequest): Promise<BackupSummary> {
  const writer = await openArchiveWriter(request.file, request.nowMs)
  try {
    const { summary, heads } = await withSnapshot(pool, (client) => writeAll(client, writer, request))
    await writer.finish()
    // Only now: tills let go of what they are told is in a backup.
    await markBackedUp(pool, heads)
    return summary
  } catch (error) {
    await writer.abandon()
    throw explainDatabaseFailure(error)
  }
}

async function writeAll(
  client: Client,
  writer: ArchiveWriter,
  request: BackupRequest,
): Promise<{ summary: BackupSummary; heads: BackedUpHead[] }> {
  const header = await readHeader(client, request)
  await writer.add(headerName, jsonMember(header))
  const rowsAll = await countRows(client, header)
  const contents: TableContents[] = []
  const heads: BackedUpHead[] = []
  let rowsDone = 0
  for (const { tenantId } of header.businesses) {
    await enterTenant(client, tenantId)
    heads.push(...(await readHeads(client, tenantId)))
    for (const { table, columns } of header.tables) {
      const written = await writeTable(client, writer, {
        ...{ tenantId, table, columns },
        onRows: (count) => request.onProgress?.(rowsDone + count, rowsAll),
      })
      contents.push(written)
      rowsDone += written.rowCount
    }
  }
  await writer.add(contentsName, jsonMember(contents))
  const summary = { businessCount: header.businesses.length, rowCount: rowsDone, byteCount: writer.byteCount }
  return { summary, heads }
}

async function readHeader(
  client: Client,
  { version, nowMs, tenantId }: BackupRequest,
): Promise<BackupHeader> {
  const schema = await client.query<BackupHeader['schema'][number]>(
    'select version, name, sha256 from schema_migration order by version',
  )
  const businesses = await client.query<BackupHeader['businesses'][number]>(
    'select tenant_id as "tenantId", name from tenant where $1::uuid is null or tenant_id = $1 order by tenant_id',
    [tenantId ?? null],
  )
  return {
    ...{ format: 'kassa-backup', formatVersion, program: version, madeAt: new Date(nowMs).toISOString() },
    ...{ schema: schema.rows, isWhole: tenantId === undefined, businesses: businesses.rows },
    tables: await readTables(client),
  }
}

/** What PostgreSQL makes of other columns it makes again. */
async function readTables(client: Client): Promise<BackupHeader['tables']> {
  const { rows } = await client.query<BackupHeader['tables'][number]>(
    `select relname as "table", array_agg(attname::text order by attnum) as columns
     from pg_attribute join pg_class on pg_class.oid = attrelid join unnest($1::text[]) with ordinality as listed (name, place)
       on attrelid = name::regclass
     where attnum > 0 and not attisdropped and attgenerated = '' group by relname, place order by place`,
    [backupTables],
  )
  return rows
}

async function countRows(client: Client, { businesses, tables }: BackupHeader): Promise<number> {
  let sum = 0
  for (const { tenantId } of businesses) {
    await enterTenant(client, tenantId)
    for (const { table } of tables) {
      const { rows } = await client.query<{ count: number }>(
        `select count(*) as count from ${table} where tenant_id = $1`,
        [tenantId],
      )
      sum += rows[0]?.count ?? 0
    }
  }
  return sum
}

type TableWork = {
  tenantId: string
  table: BackupTable
  columns: readonly string[]
  onRows: (rowCount: number) => void
}

async function writeTable(client: Client, writer: ArchiveWriter, work: TableWork): Promise<TableContents> {
  const { tenantId, table, columns, onRows } = work
  const hash = createHash('sha256')
  let [rowCount, byteCount, partCount] = [0, 0, 0]
  let waiting: Buffer[] = []
  let waitingBytes = 0
  const writePart = async () => {
    partCount += 1
    await writer.add(partName(tenantId, table, partCount), await compress(Buffer.concat(waiting)))
    waiting = []
    waitingBytes = 0
    onRows(rowCount)
  }
  // A tenant is a UUID, as every caller's is; COPY takes no parameters.
  const rows = `select ${quoted(columns)} from ${table} where tenant_id = '${tenantId}'`
  for await (const taken of copyOut(client, `copy (${rows}) to stdout`)) {
    hash.update(taken.bytes)
    rowCount += taken.rowCount
    byteCount += taken.bytes.length
    waiting.push(taken.bytes)
    waitingBytes += taken.bytes.length
    if (waitingBytes >= partBytes) await writePart()
  }
  if (waitingBytes > 0) await writePart()
  return { tenantId, table, rowCount, byteCount, sha256: hash.digest('hex') }
}

function quoted(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ')
}
