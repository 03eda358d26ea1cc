/**
 * The members of a backup, and what the first and the last of them say.   Source: docs/reference/backup-file.md, ADR-0013.
 *
 *      kassa-backup.json                     who made it, when, of which schema and which businesses
 *      <business>/<table>/000001.copy.gz …   rows as COPY writes them, in parts
 *      contents.json                         rows, bytes and digest of each table
 *      SHA256SUMS                            digest of each member above
 */

import { type BackupTable, backupTables } from './tables.ts'

export const formatVersion = 1
export const headerName = 'kassa-backup.json'
export const contentsName = 'contents.json'

export type BackupHeader = {
  format: 'kassa-backup'
  formatVersion: number
  program: string
  /** RFC 3339, UTC */
  madeAt: string
  /** The migrations that the database had taken, in order. */
  schema: { version: number; name: string; sha256: string }[]
  /** Whether all businesses of the database are in it. */
  isWhole: boolean
  businesses: { tenantId: string; name: string }[]
  /** Names of the columns in the order in which rows have them. */
  tables: { table: BackupTable; columns: string[] }[]
}

/** What is in a table of one business. */
export type TableContents = {
  tenantId: string
  table: BackupTable
  rowCount: number
  /** Of its rows as COPY writes them, uncompressed. */
  byteCount: number
  sha256: string
}

/** Returns the name of a part of a table; the first is number 1. */
export function partName(tenantId: string, table: BackupTable, number: number): string {
  return `${folderOf(tenantId, table)}${String(number).padStart(6, '0')}.copy.gz`
}

/** Returns what the names of all parts of a table begin with. */
export function folderOf(tenantId: string, table: BackupTable): string {
  return `${tenantId}/${table}/`
}

/** Returns the bytes of a member of JSON. */
export function jsonMember(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

/** Returns what the first member says; undefined where it is of no backup, or of one that no Kassa made: what it names becomes a
 *  part of statements. */
export function parseHeader(content: Buffer): BackupHeader | undefined {
  const value = parseJson(content) as Partial<BackupHeader> | undefined
  if (value?.format !== 'kassa-backup' || !Number.isInteger(value.formatVersion)) return undefined
  const { businesses, tables, schema } = value
  if (!Array.isArray(businesses) || !Array.isArray(tables) || !Array.isArray(schema)) return undefined
  const isSafe =
    businesses.every(({ tenantId }) => uuid.test(tenantId)) &&
    tables.every(
      ({ table, columns }) => isTable(table) && Array.isArray(columns) && columns.every(isPlainName),
    )
  return isSafe ? (value as BackupHeader) : undefined
}

/** Returns what the member behind the tables says; empty where it says nothing that a Kassa would. */
export function parseContents(content: Buffer): TableContents[] {
  const value = parseJson(content)
  const isSafe =
    Array.isArray(value) && value.every(({ tenantId, table }) => uuid.test(tenantId) && isTable(table))
  return isSafe ? (value as TableContents[]) : []
}

function isTable(name: unknown): name is BackupTable {
  return backupTables.some((table) => table === name)
}

function isPlainName(name: unknown): boolean {
  return typeof name === 'string' && /^[a-z][a-z_]*$/.test(name)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString())
  } catch {
    return undefined
  }
}
