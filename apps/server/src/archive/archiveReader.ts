/** Reading an archive that `openArchiveWriter` wrote, member by member; any other byte than was written is found and named. */

import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { errorCode } from '../postgres/systemError.ts'
import { ArchiveError } from './archiveError.ts'
import { sumLine, sumsName } from './archiveWriter.ts'
import { blockLength, paddingOf, parseTarHeader } from './tarHeader.ts'

export type ArchiveMember = { name: string; content: Buffer }

/** Kassa writes none that is larger: a size beyond it is a damaged one, and must not take all memory. */
const largestMemberBytes = 256 * 1024 * 1024

/** Yields the members in order, without the digests, which are checked at the end: whoever acts on a member before has to be able to
 *  undo that. `onProgress` gets the bytes read so far and all there are.
 *  Fails: ArchiveError `archive_not_readable`, `archive_incomplete`, `archive_altered` (thrown). */
export async function* readArchive(
  file: string,
  onProgress?: (done: number, all: number) => void,
): AsyncGenerator<ArchiveMember> {
  const handle = await openToRead(file)
  try {
    const { size: all } = await handle.stat()
    let sums = ''
    let at = 0
    for (;;) {
      const { member, length } = await readMember(handle, { file, at })
      at += length
      onProgress?.(at, all)
      if (member.name === sumsName) {
        if (member.content.toString() !== sums) throw altered(file, differingName(sums, member.content))
        await assertEnd(handle, { file, at, all })
        return
      }
      sums += sumLine(createHash('sha256').update(member.content).digest('hex'), member.name)
      yield member
    }
  } finally {
    await handle.close()
  }
}

type Place = { file: string; at: number }

async function openToRead(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file, 'r')
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
  } catch (cause) {
    throw notReadable(file, errorCode(cause) ?? String(cause), cause)
  }
  throw notReadable(file, 'it is not a file')
}

async function readMember(
  handle: FileHandle,
  { file, at }: Place,
): Promise<{ member: ArchiveMember; length: number }> {
  const header = await readExactly(handle, { file, at }, blockLength)
  const said = parseTarHeader(header)
  if (said === undefined && at === 0) throw notAnArchive(file)
  if (said === undefined || said.size > largestMemberBytes) throw altered(file, `the header at byte ${at}`)
  const { name, size } = said
  const stored = await readExactly(handle, { file, at: at + blockLength }, size + paddingOf(size))
  if (stored.subarray(size).some((byte) => byte !== 0)) throw altered(file, `what is behind ${name}`)
  return { member: { name, content: stored.subarray(0, size) }, length: blockLength + stored.length }
}

async function readExactly(handle: FileHandle, { file, at }: Place, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  for (let read = 0; read < length; ) {
    const { bytesRead } = await handle.read(bytes, read, length - read, at + read)
    if (bytesRead === 0) throw incomplete(file)
    read += bytesRead
  }
  return bytes
}

async function assertEnd(handle: FileHandle, { file, at, all }: Place & { all: number }): Promise<void> {
  const end = await readExactly(handle, { file, at }, 2 * blockLength)
  if (at + end.length !== all || end.some((byte) => byte !== 0)) throw altered(file, 'its end')
}

/** Returns the name of the first member whose digest is another one than was noted. */
function differingName(found: string, noted: Buffer): string {
  const notedLines = noted.toString().split('\n')
  const line = found.split('\n').find((candidate, index) => candidate !== notedLines[index])
  return line?.slice(66) || sumsName
}

function notReadable(file: string, why: string, cause?: unknown): ArchiveError {
  return new ArchiveError({
    code: 'archive_not_readable',
    whatHappened: `${file} cannot be read (${why}).`,
    whatToDo: 'Check the name, and whether you may read it.',
    cause,
  })
}

/** Returns the refusal of a file that something else wrote. */
export function notAnArchive(file: string): ArchiveError {
  return new ArchiveError({
    code: 'not_a_backup',
    whatHappened: `${file} is not a backup that Kassa made, or its beginning is damaged.`,
    whatToDo: 'Give the file that `kassa backup` wrote.',
  })
}

function incomplete(file: string): ArchiveError {
  return new ArchiveError({
    code: 'archive_incomplete',
    whatHappened: `${file} is not whole: its end is missing.`,
    whatToDo: 'Copy it again from where it was made, or take another backup.',
  })
}

function altered(file: string, what: string): ArchiveError {
  return new ArchiveError({
    code: 'archive_altered',
    whatHappened: `${file} is not what was written: ${what} was changed or damaged.`,
    whatToDo: 'Copy it again from where it was made, or take another backup.',
  })
}
