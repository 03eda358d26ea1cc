/** Who did what they were asked to practise. */
import type { ExerciseRow } from '@kassa/contract'
import { expect, test } from 'vitest'
import { peopleOf } from './trainingTasks.ts'

const member = (staffId: string, isActive = true) => ({
  staffId,
  member: { name: `Name of ${staffId}`, isActive },
})
const staff = [member('ann'), member('bob'), member('gone', false)]
const row = (
  staffId: string,
  exercise: ExerciseRow['exercise'],
  day: string,
  score: number,
): ExerciseRow => ({
  ...{ staffId, exercise, score, at: `${day}T10:00:00+01:00` },
  ...{ durationMs: 1000, mistakeCount: 0, detourCount: 0, hintCount: 0 },
})
const task = { exercises: ['sell' as const, 'return' as const], askedDay: '2026-11-20', dueDay: '2026-11-30' }

test('everybody who works here is asked; the best score since then counts', () => {
  const rows = [
    row('ann', 'sell', '2026-11-22', 60),
    row('ann', 'sell', '2026-11-21', 90),
    row('ann', 'return', '2026-11-19', 100),
  ]
  expect(peopleOf(task, staff, rows)).toEqual([
    { staffId: 'bob', name: 'Name of bob', left: ['sell', 'return'], done: [] },
    { staffId: 'ann', name: 'Name of ann', left: ['return'], done: [{ exercise: 'sell', score: 90 }] },
  ])
})

test('those are asked who are named', () => {
  expect(peopleOf({ ...task, staffIds: ['gone'] }, staff, []).map(({ staffId }) => staffId)).toEqual(['gone'])
})
