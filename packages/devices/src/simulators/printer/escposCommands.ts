/**
 * ESC/POS bytes, cut into commands. Bytes come in parts of any length: what is not complete waits for the next part.
 * Source: Epson ESC/POS Command Reference.
 */

export type EscPosCommand =
  | { readonly type: 'text'; readonly bytes: Uint8Array }
  /** `name` is the command's bytes as people write them, such as `ESC a`; `parameters` all that follows. */
  | { readonly type: 'control'; readonly name: string; readonly parameters: Uint8Array }

const DLE = 0x10
const ESC = 0x1b
const FS = 0x1c
const GS = 0x1d
const prefixes: ReadonlyMap<number, string> = new Map([
  [DLE, 'DLE'],
  [ESC, 'ESC'],
  [FS, 'FS'],
  [GS, 'GS'],
])
const singles: ReadonlyMap<number, string> = new Map([
  [0x0a, 'LF'],
  [0x0d, 'CR'],
  [0x0c, 'FF'],
  [0x09, 'HT'],
])

// How many parameter bytes follow a command of two bytes.
const parameterCounts: ReadonlyMap<string, number> = new Map([
  ['DLE EOT', 1],
  ['DLE DC4', 3],
  ['ESC @', 0],
  ['ESC 2', 0],
  ['ESC 3', 1],
  ['ESC 4', 1],
  ['ESC !', 1],
  ['ESC -', 1],
  ['ESC E', 1],
  ['ESC G', 1],
  ['ESC J', 1],
  ['ESC M', 1],
  ['ESC R', 1],
  ['ESC a', 1],
  ['ESC d', 1],
  ['ESC p', 3],
  ['ESC t', 1],
  ['FS .', 0],
  ['FS &', 0],
  ['GS !', 1],
  ['GS B', 1],
  ['GS H', 1],
  ['GS P', 2],
  ['GS a', 1],
  ['GS h', 1],
  ['GS r', 1],
  ['GS w', 1],
])

/** Cuts a stream into commands; keeps what is incomplete. */
export class EscPosReader {
  #pending: Uint8Array = new Uint8Array()

  /** The commands that `part` completes. */
  read(part: Uint8Array): readonly EscPosCommand[] {
    const bytes = new Uint8Array(this.#pending.length + part.length)
    bytes.set(this.#pending)
    bytes.set(part, this.#pending.length)
    const commands: EscPosCommand[] = []
    let at = 0
    while (at < bytes.length) {
      const length = commandLength(bytes, at)
      if (length === undefined) break
      commands.push(commandOf(bytes.slice(at, at + length)))
      at += length
    }
    this.#pending = bytes.slice(at)
    return commands
  }
}

/** The length of the command at `at`, or undefined if more bytes must come first. */
function commandLength(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at] ?? 0
  if (!prefixes.has(first)) return isText(first) ? textLength(bytes, at) : 1
  const second = bytes[at + 1]
  if (second === undefined) return undefined
  const length = 2 + parameterLength(nameOf(first, second), bytes, at + 2)
  return Number.isNaN(length) || at + length > bytes.length ? undefined : length
}

/** How many parameter bytes follow; NaN if the bytes that tell are still to come. An unknown command counts none. */
function parameterLength(name: string, bytes: Uint8Array, at: number): number {
  const low = bytes[at] ?? Number.NaN
  const word = (offset: number) =>
    (bytes[at + offset] ?? Number.NaN) + 256 * (bytes[at + offset + 1] ?? Number.NaN)
  switch (name) {
    case 'GS (':
      return 3 + word(1) // fn, pL, pH, then the function's own bytes
    case 'GS V':
      return Number.isNaN(low) ? low : low === 65 || low === 66 ? 2 : 1
    case 'GS v':
      return 6 + word(2) * word(4) // 0 m xL xH yL yH, then the picture
    case 'ESC *':
      return 3 + word(1) * (low >= 32 ? 3 : 1)
    case 'GS k':
      return low >= 65 ? 2 + (bytes[at + 1] ?? Number.NaN) : untilZero(bytes, at)
    default:
      return parameterCounts.get(name) ?? 0
  }
}

function untilZero(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0, at)
  return end < 0 ? Number.NaN : end - at + 1
}

function textLength(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && isText(bytes[end] ?? 0)) end += 1
  return end - at
}

function isText(byte: number): boolean {
  return byte >= 0x20
}

function commandOf(bytes: Uint8Array): EscPosCommand {
  const [first = 0, second = 0] = bytes
  if (isText(first)) return { type: 'text', bytes }
  if (!prefixes.has(first)) {
    const name = singles.get(first) ?? `control ${first}`
    return { type: 'control', name, parameters: new Uint8Array() }
  }
  return { type: 'control', name: nameOf(first, second), parameters: bytes.slice(2) }
}

function nameOf(first: number, second: number): string {
  const letter = { 4: 'EOT', 5: 'ENQ', 20: 'DC4' }[second] ?? String.fromCharCode(second)
  return `${prefixes.get(first)} ${letter}`
}
