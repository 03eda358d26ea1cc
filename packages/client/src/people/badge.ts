/** Signing in by a badge, with no server: whoever holds it is who it was made for. Comes when the first one is scanned. */
import { badgeHash, isBadgeCode } from '@kassa/contract'
import { attempt, type SignInOutcome, type SignInPorts } from './signIn.ts'

/** Codes that are nobody's are counted together, like the PINs of one person. */
const countedAs = 'badge'

/** Checks a badge.   Fails: `wrong_pin` where it is nobody's here, `locked_out`, `storage_failed` (returned). */
export function signInByBadge(ports: SignInPorts, code: string): Promise<SignInOutcome> {
  return attempt(ports, countedAs, async () => {
    return isBadgeCode(code) ? ports.roster.withBadge(await badgeHash(code)) : undefined
  })
}
