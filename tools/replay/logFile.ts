/**
 * An append-only file of lines, each a JSON value. A line is whole or it is not there: what a power cut left of a last line is
 * cut off when the file is opened again.
 */
import { type FileHandle, open } from 'node:fs/promises'

export type LinePlace = { offset: number; length: number }

const newline = 10
const blockLength = 1 << 20

export class LogFile {
  readonly #file: FileHandle
  #end: number

  private constructor(file: FileHandle, end: number) {
    this.#file = file
    this.#end = end
  }

  /** Opens the file, making it where there is none, and hands every line in it to `read`. */
  static async open(path: string, read: (line: string, place: LinePlace) => void): Promise<LogFile> {
    const file = await open(path, 'a+')
    try {
      const end = await readLines(file, read)
      await file.truncate(end)
      return new LogFile(file, end)
    } catch (cause) {
      await file.close()
      throw cause
    }
  }

  /** Writes a line behind the others; `isDurable` waits until it is on the disk. */
  async append(value: unknown, isDurable: boolean): Promise<LinePlace> {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
    const place = { offset: this.#end, length: bytes.length - 1 }
    await this.#file.appendFile(bytes)
    this.#end += bytes.length
    if (isDurable) await this.#file.datasync()
    return place
  }

  async read({ offset, length }: LinePlace): Promise<unknown> {
    const { buffer } = await this.#file.read(Buffer.alloc(length), 0, length, offset)
    return JSON.parse(buffer.toString())
  }

  async close(): Promise<void> {
    await this.#file.datasync()
    await this.#file.close()
  }
}

/** Returns where the last whole line ends. */
async function readLines(file: FileHandle, read: (line: string, place: LinePlace) => void): Promise<number> {
  let rest = Buffer.alloc(0)
  let offset = 0
  const block = Buffer.alloc(blockLength)
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(block, 0, blockLength, position)
    if (bytesRead === 0) return offset
    position += bytesRead
    rest = Buffer.concat([rest, block.subarray(0, bytesRead)])
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      read(rest.subarray(0, end).toString(), { offset, length: end })
      offset += end + 1
      rest = rest.subarray(end + 1)
    }
  }
}
