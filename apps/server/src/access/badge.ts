/** Badges of staff: a code that nobody can guess, of which only a hash is kept. */
import { randomInt } from 'node:crypto'
import { badgeCodeOf, badgeDigits, badgeHash, type StaffRecord } from '@kassa/contract'

export type BadgeVerifier = NonNullable<StaffRecord['badge']>

/** Returns a new code, and what devices know it by. */
export async function makeBadgeCode(): Promise<{ code: string; badge: BadgeVerifier }> {
  const digits = Array.from({ length: badgeDigits }, () => randomInt(10)).join('')
  const code = badgeCodeOf(digits)
  return { code, badge: { hashBase64Url: await badgeHash(code) } }
}
