/**
 * Many texts as two pieces of memory: their UTF-8 one behind the other, and where each ends. A million texts are read from the disk
 * without a look at any of them; one becomes a text when somebody asks for it.
 */

export type TextColumn = {
  bytes: Uint8Array<ArrayBuffer>
  /** Where the text of each row ends. */
  ends: Uint32Array<ArrayBuffer>
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()
/** UTF-8 of one UTF-16 unit. */
const mostBytesPerUnit = 3

/** Returns the text of a row; an empty one where there is no such row. */
export function textAt({ bytes, ends }: TextColumn, row: number): string {
  const end = ends[row]
  if (end === undefined) return ''
  return decoder.decode(bytes.subarray(row === 0 ? 0 : ends[row - 1], end))
}

/** Takes texts one by one and makes a column of them. */
export class TextColumnBuilder {
  #bytes = new Uint8Array(1 << 16)
  #ends = new Uint32Array(1 << 10)
  #length = 0
  #count = 0

  add(text: string): void {
    const needed = this.#length + text.length * mostBytesPerUnit
    if (needed > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(needed * 2))
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
    if (this.#count === this.#ends.length)
      this.#ends = grown(this.#ends, new Uint32Array(this.#ends.length * 2))
    this.#ends[this.#count] = this.#length
    this.#count += 1
  }

  finish(): TextColumn {
    return { bytes: this.#bytes.slice(0, this.#length), ends: this.#ends.slice(0, this.#count) }
  }
}

function grown<Values extends Uint8Array | Uint32Array>(held: Values, larger: Values): Values {
  larger.set(held)
  return larger
}
