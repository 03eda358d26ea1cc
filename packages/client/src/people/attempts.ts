/**
 * How often a PIN may be tried: bounded per person and per device, with growing waits.
 *
 * A wait is kept as what is left of it, and only time that has really gone by is taken off: turning the clock back gains
 * nothing. Attempts are counted before they are checked, so that pulling the plug in between gains nothing either.
 */

/** Failures of one person, or of everyone on this device. */
export type AttemptCount = {
  failures: number
  waitMs: number
  /** What the clock said when `waitMs` was worked out. */
  seenAtMs: number
}

export type PinAttempts = { device: AttemptCount; people: Readonly<Record<string, AttemptCount>> }

type Policy = { freeFailures: number; firstWaitMs: number; longestWaitMs: number; forgottenAfterMs: number }

const personPolicy: Policy = {
  freeFailures: 4,
  firstWaitMs: 30_000,
  longestWaitMs: 900_000,
  forgottenAfterMs: Number.POSITIVE_INFINITY,
}
const devicePolicy: Policy = { ...personPolicy, freeFailures: 12, forgottenAfterMs: 3_600_000 }

const none: AttemptCount = { failures: 0, waitMs: 0, seenAtMs: 0 }
export const noAttempts: PinAttempts = { device: none, people: {} }

export type AttemptOutcome =
  /** `attempts` must be durable before the PIN is checked. */
  | { status: 'may_try'; attempts: PinAttempts; attemptsLeft: number }
  /** Transient: `waitMs` is left of the longer wait. */
  | { status: 'locked_out'; attempts: PinAttempts; waitMs: number }

/** Counts an attempt, unless a wait is not over.   Units: ms.   Fails: `locked_out` (returned). */
export function countAttempt(attempts: PinAttempts, staffId: string, nowMs: number): AttemptOutcome {
  const device = after(attempts.device, devicePolicy, nowMs)
  const person = after(attempts.people[staffId] ?? none, personPolicy, nowMs)
  const waitMs = device.waitMs > person.waitMs ? device.waitMs : person.waitMs
  if (waitMs > 0) {
    return { status: 'locked_out', attempts: withPerson({ ...attempts, device }, staffId, person), waitMs }
  }
  const counted = failed(person, personPolicy)
  const onDevice = failed(device, devicePolicy)
  const left = (count: AttemptCount, policy: Policy) => policy.freeFailures - count.failures
  const attemptsLeft = Math.max(0, Math.min(left(counted, personPolicy), left(onDevice, devicePolicy)) + 1)
  return {
    status: 'may_try',
    attempts: withPerson({ ...attempts, device: onDevice }, staffId, counted),
    attemptsLeft,
  }
}

/** Returns the counts after the right PIN: the person's start anew, the device's lose the attempt that was none. */
export function forgiveAttempt(attempts: PinAttempts, staffId: string): PinAttempts {
  const { [staffId]: _, ...people } = attempts.people
  const failures = Math.max(0, attempts.device.failures - 1)
  return { device: { ...attempts.device, failures, waitMs: 0 }, people }
}

function withPerson(attempts: PinAttempts, staffId: string, person: AttemptCount): PinAttempts {
  return { device: attempts.device, people: { ...attempts.people, [staffId]: person } }
}

function after(count: AttemptCount, policy: Policy, nowMs: number): AttemptCount {
  const goneMs = Math.max(0, nowMs - count.seenAtMs)
  if (goneMs >= policy.forgottenAfterMs) return { failures: 0, waitMs: 0, seenAtMs: nowMs }
  return { failures: count.failures, waitMs: Math.max(0, count.waitMs - goneMs), seenAtMs: nowMs }
}

function failed(count: AttemptCount, policy: Policy): AttemptCount {
  const failures = count.failures + 1
  const over = failures - policy.freeFailures
  if (over <= 0) return { ...count, failures }
  return { ...count, failures, waitMs: Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (over - 1)) }
}
