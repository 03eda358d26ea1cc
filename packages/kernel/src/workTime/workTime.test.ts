import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockEvents, type Punch, workedMs, workSpans } from './workTime.ts'

const hour = 3_600_000
const now = 100 * hour
const at = (hours: number, event: Punch['event']): Punch => ({ event, atMs: hours * hour })
const worked = (...punches: Punch[]) => workSpans(punches, now).map((span) => workedMs(span) / hour)

describe('working time', () => {
  it('goes from in to out, less the breaks', () => {
    expect(worked(at(8, 'in'), at(12, 'break_started'), at(12.5, 'break_ended'), at(17, 'out'))).toEqual([
      8.5,
    ])
    expect(worked(at(8, 'in'), at(12, 'break_started'), at(13, 'out'))).toEqual([4])
    expect(worked(at(8, 'in'), at(12, 'out'), at(14, 'in'), at(18, 'out'))).toEqual([4, 4])
  })

  it('counts nothing where somebody forgot to clock out, and says so', () => {
    expect(workSpans([at(8, 'in'), at(32, 'in'), at(40, 'out')], now)).toMatchObject([
      { isForgotten: true },
      { endMs: 40 * hour, isForgotten: false },
    ])
    expect(workSpans([at(8, 'in'), at(30, 'out')], now)).toMatchObject([{ isForgotten: true }])
    expect(workSpans([at(8, 'in')], 25 * hour)).toMatchObject([{ isForgotten: true }])
    expect(workSpans([at(8, 'in')], 9 * hour)).toEqual([
      { startMs: 8 * hour, breakMs: 0, isForgotten: false },
    ])
  })

  it('takes no notice of going where nobody came, nor of a break of nobody', () => {
    expect(worked(at(8, 'out'), at(9, 'break_ended'))).toEqual([])
    expect(worked(at(8, 'in'), at(9, 'break_ended'), at(10, 'out'))).toEqual([2])
    expect(worked(at(8, 'in'), at(9, 'break_started'), at(9.5, 'break_started'), at(10, 'out'))).toEqual([1])
  })

  it('is never below zero, nor more than the time that went by, whatever clocks said', () => {
    const punch = fc.record({
      event: fc.constantFrom(...clockEvents),
      atMs: fc.integer({ min: 0, max: now }),
    })
    fc.assert(
      fc.property(fc.array(punch), fc.integer({ min: 0, max: now }), (punches, nowMs) => {
        const spans = workSpans(punches, nowMs)
        for (const span of spans) {
          expect(span.breakMs).toBeGreaterThanOrEqual(0)
          expect(workedMs(span)).toBeGreaterThanOrEqual(0)
        }
        const total = spans.reduce((sum, span) => sum + workedMs(span), 0)
        expect(total).toBeLessThanOrEqual(now)
        expect(workSpans([...punches].reverse(), nowMs).length).toBeLessThanOrEqual(punches.length)
      }),
    )
  })
})
