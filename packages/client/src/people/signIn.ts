/** Signing in by PIN, with no server: bounded attempts, each durable before it is checked. */
import type { DeviceStore } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { OperatorView } from '../till/view.ts'
import { countAttempt, forgiveAttempt, noAttempts } from './attempts.ts'
import { isPinOf } from './pin.ts'
import type { Roster } from './roster.ts'

export type SignInPorts = { store: DeviceStore; epoch: number; roster: Roster; nowMs: () => number }

export type SignInOutcome =
  | { status: 'signed_in'; operator: OperatorView }
  /** Transient: `attemptsLeft` more before a wait. */
  | { status: 'wrong_pin'; attemptsLeft: number }
  /** Transient. */
  | { status: 'locked_out'; waitMs: number }
  /** The attempt could not be counted, so it was not made. */
  | { status: 'storage_failed' }

/** Checks a PIN.   Fails: `wrong_pin`, `locked_out`, `storage_failed` (returned). */
export async function signIn(
  { store, epoch, roster, nowMs }: SignInPorts,
  staffId: string,
  pin: string,
): Promise<SignInOutcome> {
  const held = (await store.read('pinAttempts')) ?? noAttempts
  const counted = countAttempt(held, staffId, nowMs())
  const saved = await store.save(epoch, { values: { pinAttempts: counted.attempts } })
  if (counted.status === 'locked_out') return { status: 'locked_out', waitMs: counted.waitMs }
  if (saved.status !== 'saved') return { status: 'storage_failed' }
  const member = roster.member(staffId)
  if (member === undefined || !member.isActive || !(await isPinOf(member, pin))) {
    return { status: 'wrong_pin', attemptsLeft: counted.attemptsLeft }
  }
  await store.save(epoch, { values: { pinAttempts: forgiveAttempt(counted.attempts, staffId) } })
  const { name, permissions, maxDiscountPpm } = member
  const limit = maxDiscountPpm === undefined ? {} : { maxDiscountPpm }
  return { status: 'signed_in', operator: { staffId, name, permissions, ...limit } }
}

/** Returns what a person is told whose PIN was not taken.   Units: seconds. */
export function signInRefusal(outcome: Exclude<SignInOutcome, { status: 'signed_in' }>): {
  code: NoticeCode
  detail?: Record<string, number>
} {
  switch (outcome.status) {
    case 'wrong_pin':
      return { code: 'wrong_pin', detail: { attemptsLeft: outcome.attemptsLeft } }
    case 'locked_out':
      return { code: 'locked_out', detail: { waitSeconds: Math.ceil(outcome.waitMs / 1000) } }
    case 'storage_failed':
      return { code: 'storage_failed' }
  }
}
