/** The code on a badge: two letters that no article number begins with, and 24 digits drawn by chance. */

import { toBase64Url, utf8 } from '@kassa/journal'

/** How many digits follow the letters: 80 bits of chance. */
export const badgeDigits = 24

const badgeCode = new RegExp(`^KB\\d{${badgeDigits}}$`)

/** Returns the code of what was drawn.   Requires: 24 digits. */
export function badgeCodeOf(digits: string): string {
  return `KB${digits}`
}

/** Whether a scanned code is a badge's. */
export function isBadgeCode(code: string): boolean {
  return badgeCode.test(code)
}

/** Returns what a badge is known by to those who must not be able to make one: SHA-256, base64url. */
export async function badgeHash(code: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(code))))
}
