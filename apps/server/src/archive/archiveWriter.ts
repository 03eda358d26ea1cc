/**
 * Writing an archive: a tar file whose last member, `SHA256SUMS`, names the digest of every other one. `tar` reads it anywhere, and
 * `sha256sum --check SHA256SUMS` proves it without Kassa.
 */

import { createHash } from 'node:crypto'
import { openDraft } from './draftFile.ts'
import { blockLength, paddingOf, tarHeader } from './tarHeader.ts'

export const sumsName = 'SHA256SUMS'

export type ArchiveWriter = {
  /** Adds a file, whole.   Requires: a name that no member has yet. */
  add(name: string, content: Buffer): Promise<void>
  /** Adds a file of that size, piece by piece. */
  addPieces(name: string, size: number, pieces: AsyncIterable<Uint8Array>): Promise<void>
  /** Adds the digests, makes all durable and gives the archive its name. */
  finish(): Promise<void>
  /** Removes what was written. */
  abandon(): Promise<void>
  /** Bytes written so far. */
  readonly byteCount: number
}

/** Opens a new archive.   Fails: as `openDraft` does (thrown, also by what it returns). */
export async function openArchiveWriter(file: string, madeAtMs: number): Promise<ArchiveWriter> {
  const draft = await openDraft(file)
  const modifiedAt = Math.floor(madeAtMs / 1000)
  let sums = ''
  let byteCount = 0
  const addMember = async (
    name: string,
    size: number,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => {
    const hash = createHash('sha256')
    await draft.write(tarHeader({ name, size, modifiedAt }))
    for await (const piece of pieces) {
      hash.update(piece)
      await draft.write(piece)
    }
    await draft.write(Buffer.alloc(paddingOf(size)))
    byteCount += blockLength + size + paddingOf(size)
    sums += sumLine(hash.digest('hex'), name)
  }
  return {
    add: (name, content) => addMember(name, content.length, [content]),
    addPieces: addMember,
    async finish() {
      const content = Buffer.from(sums)
      await addMember(sumsName, content.length, [content])
      await draft.write(Buffer.alloc(2 * blockLength))
      await draft.finish()
    },
    abandon: () => draft.abandon(),
    get byteCount() {
      return byteCount
    },
  }
}

/** Returns the line of a file, as `sha256sum` writes it. */
export function sumLine(digest: string, name: string): string {
  return `${digest}  ${name}\n`
}
