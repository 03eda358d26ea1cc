/** A badge under the scanner, on whatever screen. Its code is a secret: it is never shown or read aloud as other codes are. */
import type { Till } from '@kassa/client'
import { isBadgeCode } from '@kassa/contract'
import { playTone } from '../feedback/sounds.ts'

/** Takes the scan where it is of a badge, and resolves to whether it was. */
export async function takeBadgeScan(till: Till, code: string): Promise<boolean> {
  if (!isBadgeCode(code)) return false
  const { status } = await till.scanBadge(code)
  if (status === 'not_now') playTone('refused')
  return true
}
