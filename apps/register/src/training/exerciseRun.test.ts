/** An exercise looks at what the till did: steps in their order, what was refused, ways that led back. */
import type { TillView } from '@kassa/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exerciseNames } from './exercise.ts'
import { advanceExercise, beginExercise, type ExerciseRun, isDone, scoreOf, withHint } from './exerciseRun.ts'

/** A view with as much as an exercise looks at. */
function view(part: object = {}): TillView {
  const basket = {
    status: 'priced',
    basketId: 'b',
    lines: [],
    ...('basket' in part ? (part.basket as object) : {}),
  }
  return { stage: 'open', flow: { name: 'scanning' }, ...part, basket } as unknown as TillView
}

const line = (lineId: string, more: object = {}) => ({ lineId, quantityMilli: 1000, discounts: [], ...more })
const basketOf = (...lines: object[]) => view({ basket: { lines } })
const paying = (more: object = {}) =>
  view({ flow: { name: 'tendering', tenders: [], remainingMinor: 1000, ...more } })
const sold = (more: object = {}) =>
  view({
    flow: {
      name: 'completed',
      transaction: { totalMinor: 1000, lines: [line('1'), line('2')], tenders: [], ...more },
    },
  })
const shift = (name: string) => view({ shift: { name } })

function through(run: ExerciseRun, ...views: TillView[]): ExerciseRun {
  let before = view()
  return views.reduce((now, after) => {
    const next = advanceExercise(now, before, after)
    before = after
    return next
  }, run)
}

describe('the steps of an exercise', () => {
  it('are done when the till looks so, in their order', () => {
    const run = through(beginExercise('sell', 0), basketOf(line('1')))
    expect(run.step).toBe(0)
    expect(through(run, basketOf(line('1'), line('2')), paying()).step).toBe(2)
    expect(isDone(through(run, basketOf(line('1'), line('2')), paying(), sold()))).toBe(true)
  })

  it('want a discount that a person gives, not one of a promotion', () => {
    const by = (type: string) => basketOf(line('1', { discounts: [{ type, name: '', amountMinor: -1 }] }))
    const begun = beginExercise('discount', 0)
    expect(through(begun, basketOf(line('1')), by('promotion')).step).toBe(1)
    expect(through(begun, basketOf(line('1')), by('by_hand')).step).toBe(2)
    expect(through(begun, basketOf(line('1')), by('document_by_hand')).step).toBe(2)
  })

  it('of a return are a sale, goods that come back, and money that goes back', () => {
    const back = basketOf(line('3', { quantityMilli: -1000 }))
    expect(isDone(through(beginExercise('return', 0), sold(), back, sold({ totalMinor: -1000 })))).toBe(true)
  })

  it('of a split payment are two tenders of one sale', () => {
    const begun = through(beginExercise('split_payment', 0), basketOf(line('1')))
    const part = through(begun, paying(), paying({ tenders: [{}], remainingMinor: 400 }))
    expect(part.step).toBe(2)
    const tenders = [{ amountMinor: 600 }, { amountMinor: 400 }]
    expect(isDone(through(part, sold({ tenders })))).toBe(true)
    expect(isDone(through(part, sold({ tenders: [{ amountMinor: 1000 }] })))).toBe(false)
  })

  it('of the end of a shift are its count, its close and its report', () => {
    const states = ['counting', 'counted', 'closed', 'reported']
    expect(isDone(through(beginExercise('end_of_shift', 0), ...states.map(shift)))).toBe(true)
  })
})

describe('the score', () => {
  it('loses points for what was refused, for ways that led back, for hints and for time', () => {
    const refused = view({ notice: { noticeId: 1, code: 'unknown_code' } })
    const run = through(beginExercise('sell', 0), refused, refused, basketOf(line('1')), view())
    expect(run).toMatchObject({ mistakeCount: 1, detourCount: 1, step: 0 })
    expect(scoreOf(withHint(run), 40_000)).toMatchObject({ score: 80, durationMs: 40_000, hintCount: 1 })
    expect(scoreOf(run, 50_000).score).toBe(83)
  })

  it('loses none where a clock was turned back', () => {
    expect(scoreOf(beginExercise('sell', 1000), 0)).toMatchObject({ score: 100, durationMs: 0 })
  })

  it('is between 0 and 100 whatever the till shows, and no step is ever taken back', () => {
    const anyView = fc.oneof(
      fc.constantFrom(view(), paying(), sold(), shift('counting'), shift('reported')),
      fc.nat(3).map((count) => basketOf(...Array.from({ length: count }, (_, index) => line(`${index}`)))),
      fc.nat().map((noticeId) => view({ notice: { noticeId, code: 'unknown_code' } })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...exerciseNames), fc.array(anyView), fc.integer(), (name, views, now) => {
        let run = beginExercise(name, 0)
        let before = view()
        for (const after of views) {
          const next = advanceExercise(run, before, after)
          expect(next.step).toBeGreaterThanOrEqual(run.step)
          run = next
          before = after
        }
        const { score } = scoreOf(run, now)
        expect(score >= 0 && score <= 100).toBe(true)
      }),
    )
  })
})
