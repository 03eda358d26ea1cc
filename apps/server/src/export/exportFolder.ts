/** A folder of files that appears whole or not at all, with the digest of each in `SHA256SUMS`. */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { openArchiveWriter, sumLine, sumsName } from '../archive/archiveWriter.ts'
import { assertFree, orExplain, removeLeftOvers } from '../archive/draftFile.ts'
import { syncFolder } from '../postgres/durableFile.ts'

export type ExportFolder = {
  /** Writes a file and returns how many bytes it has. */
  add(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<number>
  /** Gives the folder its name; packed into one archive where that name ends in `.tar`. */
  finish(): Promise<void>
  /** Removes what was written. */
  abandon(): Promise<void>
}

/** Opens a new folder that only its owner can read.
 *  Fails: ArchiveError `archive_exists`, `archive_not_writable`, `archive_disk_full` (thrown, also by what it returns). */
export async function openExportFolder(target: string, madeAtMs: number): Promise<ExportFolder> {
  await assertFree(target)
  await removeLeftOvers(target)
  const draft = `${target}.files.${process.pid}.unfinished`
  await orExplain(target, () => mkdir(draft, { mode: 0o700 }))
  const files: { name: string; byteCount: number }[] = []
  let sums = ''
  const write = async (name: string, texts: AsyncIterable<string> | Iterable<string>) => {
    const { byteCount, digest } = await orExplain(target, () => writeFile(path.join(draft, name), texts))
    return { name, byteCount, digest }
  }
  return {
    async add(name, texts) {
      const { byteCount, digest } = await write(name, texts)
      files.push({ name, byteCount })
      sums += sumLine(digest, name)
      return byteCount
    },
    async finish() {
      if (target.endsWith('.tar')) {
        await pack({ target, madeAtMs, draft, files })
        await rm(draft, { recursive: true })
        return
      }
      await write(sumsName, [sums])
      await assertFree(target)
      await orExplain(target, () => rename(draft, target))
      await syncFolder(path.dirname(path.resolve(target)))
    },
    abandon: () => rm(draft, { recursive: true, force: true }),
  }
}

async function writeFile(file: string, texts: AsyncIterable<string> | Iterable<string>) {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const text of texts) {
      hash.update(text)
      await handle.appendFile(text)
    }
    await handle.sync()
    return { byteCount: (await stat(file)).size, digest: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

type Packing = {
  target: string
  madeAtMs: number
  draft: string
  files: readonly { name: string; byteCount: number }[]
}

async function pack({ target, madeAtMs, draft, files }: Packing): Promise<void> {
  const archive = await openArchiveWriter(target, madeAtMs)
  try {
    for (const { name, byteCount } of files)
      await archive.addPieces(name, byteCount, createReadStream(path.join(draft, name)))
    await archive.finish()
  } catch (error) {
    await archive.abandon()
    throw error
  }
}
