/** Which notices answer a PIN or a badge. Whatever else the till has to say stands apart from the PIN: nobody typed it wrong. */
import type { NoticeCode } from '@kassa/client'

const answers: ReadonlySet<NoticeCode> = new Set([
  'wrong_pin',
  'badge_unknown',
  'locked_out',
  'storage_full',
  'storage_failed',
])

/** Returns whether the notice says why somebody was not let in. */
export function isSignInAnswer({ code }: { code: NoticeCode }): boolean {
  return answers.has(code)
}
