import { describe, expect, it } from 'vitest'
import { countAttempt, forgiveAttempt, noAttempts, type PinAttempts } from './attempts.ts'

const start = 1_700_000_000_000

function fail(attempts: PinAttempts, times: number, nowMs: number, who = 'ann'): PinAttempts {
  let held = attempts
  for (let index = 0; index < times; index += 1) held = countAttempt(held, who, nowMs).attempts
  return held
}

describe('attempts of one person', () => {
  it('are free at first, then cost waits that double up to a quarter of an hour', () => {
    let attempts = fail(noAttempts, 4, start)
    let nowMs = start
    const waits: number[] = []
    for (let index = 0; index < 8; index += 1) {
      expect(countAttempt(attempts, 'ann', nowMs).status).toBe('may_try')
      attempts = countAttempt(attempts, 'ann', nowMs).attempts
      const next = countAttempt(attempts, 'ann', nowMs)
      const waitMs = next.status === 'locked_out' ? next.waitMs : 0
      waits.push(waitMs)
      // A day apart, so that only this person's failures count.
      nowMs += 86_400_000
    }
    expect(waits.map((ms) => ms / 1000)).toEqual([30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('tell how many are left before a wait', () => {
    const lefts = [1, 2, 3, 4].map((turn) => {
      const outcome = countAttempt(fail(noAttempts, turn - 1, start), 'ann', start)
      return outcome.status === 'may_try' ? outcome.attemptsLeft : -1
    })
    expect(lefts).toEqual([4, 3, 2, 1])
  })

  it('wait no shorter when the clock is turned back, and no longer', () => {
    const locked = fail(noAttempts, 5, start)
    const yesterday = countAttempt(locked, 'ann', start - 86_400_000)
    expect(yesterday).toMatchObject({ status: 'locked_out', waitMs: 30_000 })
    const later = countAttempt(yesterday.attempts, 'ann', start - 86_400_000 + 10_000)
    expect(later).toMatchObject({ status: 'locked_out', waitMs: 20_000 })
    expect(countAttempt(later.attempts, 'ann', start - 86_400_000 + 31_000).status).toBe('may_try')
  })

  it('start anew after the right PIN', () => {
    const forgiven = forgiveAttempt(fail(noAttempts, 4, start), 'ann')
    expect(forgiven.people).toEqual({})
    expect(forgiven.device.failures).toBe(3)
  })
})

it('locks the device when many people fail on it', () => {
  let attempts = noAttempts
  for (let person = 0; person < 13; person += 1) attempts = fail(attempts, 1, start, `p${person}`)
  expect(countAttempt(attempts, 'someone else', start)).toMatchObject({
    status: 'locked_out',
    waitMs: 30_000,
  })
  expect(countAttempt(attempts, 'someone else', start + 3_600_000).status).toBe('may_try')
})
