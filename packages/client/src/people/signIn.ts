/** Signing in by PIN or badge, with no server: bounded attempts, each durable before it is checked. */
import type { StaffRecord } from '@kassa/contract'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { OperatorView } from '../till/view.ts'
import { countAttempt, forgiveAttempt, noAttempts } from './attempts.ts'
import { isPinOf } from './pin.ts'
import type { Roster } from './roster.ts'

export type SignInPorts = { store: DeviceStore; epoch: number; roster: Roster; nowMs: () => number }

export type SignInOutcome =
  | { status: 'signed_in'; operator: OperatorView }
  /** It is nobody's. Transient: `attemptsLeft` more before a wait. */
  | { status: 'wrong_pin'; attemptsLeft: number }
  /** Transient. */
  | { status: 'locked_out'; waitMs: number }
  /** The attempt could not be counted, so it was not made. */
  | { status: 'storage_failed' }

/** Checks a PIN.   Fails: `wrong_pin`, `locked_out`, `storage_failed` (returned). */
export function signIn(ports: SignInPorts, staffId: string, pin: string): Promise<SignInOutcome> {
  return attempt(ports, staffId, async () => {
    const member = ports.roster.member(staffId)
    return member !== undefined && (await isPinOf(member, pin)) ? { staffId, member } : undefined
  })
}

/** Whose secret it is, where it is anybody's; counted before it is looked at. */
export async function attempt(
  { store, epoch, nowMs }: SignInPorts,
  countedAs: string,
  find: () => Promise<{ staffId: string; member: StaffRecord } | undefined>,
): Promise<SignInOutcome> {
  const held = (await store.read('pinAttempts')) ?? noAttempts
  const counted = countAttempt(held, countedAs, nowMs())
  const saved = await store.save(epoch, { values: { pinAttempts: counted.attempts } })
  if (counted.status === 'locked_out') return { status: 'locked_out', waitMs: counted.waitMs }
  if (saved.status !== 'saved') return { status: 'storage_failed' }
  const found = await find()
  if (found === undefined || !found.member.isActive) {
    return { status: 'wrong_pin', attemptsLeft: counted.attemptsLeft }
  }
  await store.save(epoch, { values: { pinAttempts: forgiveAttempt(counted.attempts, countedAs) } })
  const { staffId, member } = found
  const { name, permissions, maxDiscountPpm } = member
  const limit = maxDiscountPpm === undefined ? {} : { maxDiscountPpm }
  return { status: 'signed_in', operator: { staffId, name, permissions, ...limit } }
}

/** Returns what a person is told whose PIN, or badge, was not taken.   Units: seconds. */
export function signInRefusal(
  outcome: Exclude<SignInOutcome, { status: 'signed_in' }>,
  by: 'pin' | 'badge' = 'pin',
): { code: NoticeCode; detail?: Record<string, number> } {
  switch (outcome.status) {
    case 'wrong_pin':
      if (by === 'badge') return { code: 'badge_unknown' }
      return { code: 'wrong_pin', detail: { attemptsLeft: outcome.attemptsLeft } }
    case 'locked_out':
      return { code: 'locked_out', detail: { waitSeconds: Math.ceil(outcome.waitMs / 1000) } }
    case 'storage_failed':
      return { code: 'storage_failed' }
  }
}
