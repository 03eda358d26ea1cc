import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginResolution,
  nextResolution,
  pauseMsAfter,
  type ResolutionEvent,
  type ResolutionState,
} from './resolution.ts'

const policy = { mostQuestions: 3, firstPauseMs: 500, longestPauseMs: 8000 }
const asking: ResolutionState = { name: 'asking', asked: 2, notFound: 0 }
const pausing: ResolutionState = { name: 'pausing', asked: 2, notFound: 1 }
const never = 'is a defect'

test.each<[ResolutionState, ResolutionEvent, ResolutionState | typeof never]>([
  [asking, 'settled', { name: 'settled' }],
  [asking, 'not_found', { name: 'pausing', asked: 2, notFound: 1 }],
  [{ ...asking, notFound: 1 }, 'not_found', { name: 'never_begun' }],
  [{ ...asking, notFound: 1 }, 'no_answer', { name: 'pausing', asked: 2, notFound: 0 }],
  [{ ...asking, notFound: 1 }, 'in_progress', { name: 'pausing', asked: 2, notFound: 0 }],
  [{ ...asking, asked: 3 }, 'no_answer', { name: 'given_up' }],
  [{ ...asking, asked: 3 }, 'in_progress', { name: 'given_up' }],
  [{ ...asking, asked: 3 }, 'not_found', { name: 'given_up' }],
  [{ ...asking, asked: 3 }, 'settled', { name: 'settled' }],
  [asking, 'stopped', { name: 'given_up' }],
  [asking, 'pause_over', never],
  [pausing, 'pause_over', { name: 'asking', asked: 3, notFound: 1 }],
  [pausing, 'stopped', { name: 'given_up' }],
  [pausing, 'settled', never],
  [pausing, 'not_found', never],
  [pausing, 'in_progress', never],
  [pausing, 'no_answer', never],
])('%j by %s becomes %j', (state, event, expected) => {
  const step = () => nextResolution(state, event, policy)
  if (expected === never) expect(step).toThrow('cannot happen')
  else expect(step()).toEqual(expected)
})

describe('whatever the terminal says', () => {
  const words = fc.array(fc.constantFrom('settled', 'not_found', 'in_progress', 'no_answer'), {
    minLength: 9,
  })

  test('it ends within the questions allowed, and only its own word ends the doubt', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 8 }), (answers, mostQuestions) => {
        const limits = { ...policy, mostQuestions }
        let state = beginResolution()
        const heard: string[] = []
        for (const answer of answers) {
          if (state.name === 'asking') {
            heard.push(answer)
            state = nextResolution(state, answer as ResolutionEvent, limits)
          }
          if (state.name === 'pausing') state = nextResolution(state, 'pause_over', limits)
        }
        expect(heard.length).toBeLessThanOrEqual(mostQuestions)
        expect(['settled', 'never_begun', 'given_up']).toContain(state.name)
        expect(state.name === 'settled').toBe(heard.at(-1) === 'settled')
        if (state.name === 'never_begun') expect(heard.slice(-2)).toEqual(['not_found', 'not_found'])
      }),
    )
  })
})

test('pauses double up to the longest', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((asked) => pauseMsAfter(asked, policy))).toEqual([
    500, 1000, 2000, 4000, 8000, 8000, 8000,
  ])
})
