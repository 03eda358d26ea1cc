/** One-time codes as people bring them: typed, pasted, scanned as text or as the link that the back office shows. */

/** How many characters a code has. */
const codeLength = 8

/** Returns the code as it is written, `ABCD-2345`, from whatever holds it; shorter while it is being typed. */
export function enrolmentCodeIn(text: string): string {
  const fromLink = /[#&?]code=([^&\s]+)/.exec(text)?.[1] ?? text
  const characters = fromLink
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, codeLength)
  return characters.length > codeLength / 2
    ? `${characters.slice(0, codeLength / 2)}-${characters.slice(codeLength / 2)}`
    : characters
}

/** Whether the code has all its characters. */
export function isWholeCode(code: string): boolean {
  return code.replace('-', '').length === codeLength
}
