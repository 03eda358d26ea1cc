/** Checking a backup without a database: whether it is whole, unchanged and of a form that this program reads. */

import { createHash, type Hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { ArchiveError } from '../archive/archiveError.ts'
import { type ArchiveMember, notAnArchive, readArchive } from '../archive/archiveReader.ts'
import type { Migration } from '../database/migrate.ts'
import {
  type BackupHeader,
  contentsName,
  folderOf,
  formatVersion,
  headerName,
  parseContents,
  parseHeader,
  type TableContents,
} from './backupContent.ts'

export type CheckedBackup = { header: BackupHeader; contents: TableContents[]; rowCount: number }

type Progress = (bytesDone: number, bytesAll: number) => void

/** Parts are cut at four million bytes and a batch of rows; what unpacks to more was not written by Kassa. */
const largestPartBytes = 512 * 1024 * 1024
const decompress = promisify(gunzip)

/** Reads all of a backup and returns what it says.
 *  Fails: ArchiveError `archive_not_readable`, `archive_incomplete`, `archive_altered`, `not_a_backup`, `backup_from_newer_kassa` (thrown). */
export async function checkBackup(file: string, onProgress?: Progress): Promise<CheckedBackup> {
  let first: ArchiveMember | undefined
  let contents: TableContents[] = []
  const digests = new Map<string, Hash>()
  for await (const member of readArchive(file, onProgress)) {
    first ??= member
    if (member.name === contentsName) contents = parseContents(member.content)
    else if (member !== first) digestOf(digests, member.name).update(await unpackPart(file, member))
  }
  // Now it is what was written, and says the truth about itself.
  const header = readHeader(file, first)
  for (const { tenantId, table, sha256 } of contents) {
    const folder = folderOf(tenantId, table)
    if (digestOf(digests, folder).digest('hex') !== sha256) throw damaged(file, folder)
    digests.delete(folder)
  }
  const [unlisted] = digests.keys()
  if (unlisted !== undefined) throw damaged(file, unlisted)
  return { header, contents, rowCount: contents.reduce((sum, { rowCount }) => sum + rowCount, 0) }
}

/** Returns the rows of a part.   Fails: ArchiveError `archive_altered` (thrown). */
export async function unpackPart(file: string, { name, content }: ArchiveMember): Promise<Buffer> {
  try {
    return await decompress(content, { maxOutputLength: largestPartBytes })
  } catch (cause) {
    throw damaged(file, name, cause)
  }
}

/** Checks that this program can put the backup back.
 *  Fails: ArchiveError `backup_from_newer_kassa`, `backup_of_another_schema` (thrown). */
export function assertKnownSchema({ schema, program }: BackupHeader, known: readonly Migration[]): void {
  const newest = known.at(-1)?.version ?? 0
  for (const { version, name, sha256 } of schema) {
    if (version > newest)
      throw fromNewer(`it was made by Kassa ${program}, with schema ${version}; this program knows ${newest}`)
    if (known.find((migration) => migration.version === version)?.sha256 === sha256) continue
    throw new ArchiveError({
      code: 'backup_of_another_schema',
      whatHappened: `The backup is of a database that took another migration ${name} than the one in this program.`,
      whatToDo: 'Use an unchanged release of Kassa. Migrations that were released are never edited.',
    })
  }
}

function readHeader(file: string, first: ArchiveMember | undefined): BackupHeader {
  const header = first?.name === headerName ? parseHeader(first.content) : undefined
  if (header === undefined) throw notAnArchive(file)
  if (header.formatVersion > formatVersion)
    throw fromNewer(`its form is ${header.formatVersion}, this program reads ${formatVersion}`)
  return header
}

function digestOf(digests: Map<string, Hash>, name: string): Hash {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const digest = digests.get(folder) ?? createHash('sha256')
  digests.set(folder, digest)
  return digest
}

function fromNewer(why: string): ArchiveError {
  return new ArchiveError({
    code: 'backup_from_newer_kassa',
    whatHappened: `The backup is of a newer Kassa: ${why}.`,
    whatToDo: 'Restore it with that version or a newer one.',
  })
}

function damaged(file: string, what: string, cause?: unknown): ArchiveError {
  return new ArchiveError({
    code: 'archive_altered',
    whatHappened: `${file} contradicts itself: ${what} is not what its list of contents says.`,
    whatToDo: 'Take another backup.',
    cause,
  })
}
