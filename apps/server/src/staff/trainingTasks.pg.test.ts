/** Exercises that people are asked to do: from the back office to the tills, and what was done back to both. */
import { afterAll, expect, test } from 'vitest'
import { openTestShop, replyOf } from '../http/testServer.ts'
import { testId } from '../ingest/testJournal.ts'

const { server, owner, device } = await openTestShop()
afterAll(() => server.stop())

const member = { name: 'Ann', permissions: ['sell'], isActive: true }
const { staffId } = replyOf(await owner('addStaff', { body: { ...member, pin: '4711' } }))
const taskId = testId()
const params = { taskId }
const task = {
  exercises: ['sell' as const],
  staffIds: [staffId],
  askedDay: '2026-11-20',
  dueDay: '2026-11-30',
}

const fed = async () =>
  replyOf(await device.ask('readFeed', { query: { after: 0 } })).records.findLast(
    ({ kind }) => kind === 'training_task',
  )

test('reaches the tills; asked again after a lost answer it is asked once', async () => {
  replyOf(await owner('askTraining', { params, body: task }))
  const first = await fed()
  replyOf(await owner('askTraining', { params, body: task }))
  expect(await fed()).toEqual(first)
  expect(first).toMatchObject({ id: taskId, body: task })
  expect(replyOf(await owner('listTrainingTasks', {}))).toEqual({ tasks: [{ taskId, task }] })
})

test.each([
  ['due before it is asked', { ...task, dueDay: '2026-11-19' }, 'invalid_request'],
  ['of somebody who is nobody', { ...task, staffIds: [testId()] }, 'not_found'],
  ['of no exercise', { ...task, exercises: [] }, 'invalid_request'],
])('is refused %s', async (_, body, problem) => {
  expect(await owner('askTraining', { params: { taskId: testId() }, body })).toEqual({ problem })
})

test('what somebody did is told to any till, and nothing of others', async () => {
  const score = { score: 80, durationMs: 1000, mistakeCount: 0, detourCount: 0, hintCount: 0 }
  const body = { operatorId: staffId, exercise: 'sell', ...score }
  const entries = [await device.append({ kind: 'exercise_done', body })]
  replyOf(await device.ask('sendEntries', { body: { entries } }))
  const { done } = replyOf(await device.ask('readDoneExercises', { params: { staffId } }))
  expect(done).toEqual([{ exercise: 'sell', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
  const other = replyOf(await device.ask('readDoneExercises', { params: { staffId: testId() } }))
  expect(other.done).toEqual([])
})

test('is taken back', async () => {
  replyOf(await owner('endTrainingTask', { params }))
  expect(await fed()).toMatchObject({ id: taskId, body: null })
  expect(replyOf(await owner('listTrainingTasks', {}))).toEqual({ tasks: [] })
  expect(await owner('endTrainingTask', { params })).toEqual({ problem: 'not_found' })
})
