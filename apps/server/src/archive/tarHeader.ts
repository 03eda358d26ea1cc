/**
 * The header of a file in a tar archive: 512 bytes before its content. Only plain files with short names: what is read must be, byte for
 * byte, what would be written, so that no changed byte of a header goes unnoticed.   Source: IEEE Std 1003.1-2017, pax, ustar.
 */

export const blockLength = 512

export type TarMember = {
  name: string
  /** bytes */
  size: number
  /** seconds since 1970 UTC */
  modifiedAt: number
}

const longestName = 100

/** Returns the header.   Requires: a name of at most 100 bytes, a size below 8 GiB (asserted). */
export function tarHeader({ name, size, modifiedAt }: TarMember): Buffer {
  if (Buffer.byteLength(name) > longestName) throw new RangeError(`too long for an archive: ${name}`)
  const header = Buffer.alloc(blockLength)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(octal(size, 11), 124)
  header.write(octal(modifiedAt, 11), 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148)
  return header
}

/** Returns what the header says, or undefined where it is not one that `tarHeader` writes. */
export function parseTarHeader(header: Buffer): TarMember | undefined {
  const end = header.indexOf(0)
  const name = header.toString('utf8', 0, Math.min(end === -1 ? longestName : end, longestName))
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
  const modifiedAt = Number.parseInt(header.toString('latin1', 136, 147), 8)
  if (name === '' || !Number.isSafeInteger(size) || !Number.isSafeInteger(modifiedAt)) return undefined
  const member = { name, size, modifiedAt }
  return tarHeader(member).equals(header) ? member : undefined
}

/** Returns how many bytes of zero follow a content of that size. */
export function paddingOf(size: number): number {
  return (blockLength - (size % blockLength)) % blockLength
}

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0')
  if (text.length > digits) throw new RangeError(`too large for an archive: ${value}`)
  return text
}

function checksumOf(header: Buffer): number {
  let sum = 0
  for (const byte of header) sum += byte
  return sum
}
