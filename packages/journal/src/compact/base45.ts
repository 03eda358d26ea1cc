/** Base45: bytes as the characters of a QR code's alphanumeric mode, three for two bytes.   Source: RFC 9285. */

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Returns the bytes as base45 text. */
export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 2) {
    const first = bytes[index] ?? 0
    const second = bytes[index + 1]
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3)
  }
  return text
}

function digits(value: number, count: number): string {
  let text = ''
  let rest = value
  for (let index = 0; index < count; index += 1) {
    text += alphabet[rest % 45]
    rest = (rest - (rest % 45)) / 45
  }
  return text
}

/** Returns the bytes of a base45 text, or undefined where it is none. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let index = 0; index < text.length; index += 3) {
    const group = [...text.slice(index, index + 3)].map((character) => alphabet.indexOf(character))
    if (group.includes(-1)) return undefined
    const value = group.reduceRight((sum, digit) => sum * 45 + digit, 0)
    const isPair = group.length === 3
    if (value > (isPair ? 0xffff : 0xff)) return undefined
    if (isPair) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return new Uint8Array(bytes)
}
