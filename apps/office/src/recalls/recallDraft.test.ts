/** What is typed of a recall becomes what is saved. */
import { expect, test } from 'vitest'
import { newRecallDraft, type RecallDraft, type RecallField, readRecallDraft } from './recallDraft.ts'

const today = '2026-11-23'
const whole: RecallDraft = {
  ...newRecallDraft('Take it off the shelf.'),
  ...{ itemId: '01930000-0000-7000-8000-000000000002', reason: ' Glass. ', lots: 'L7\n\n L8 \nL7' },
}

test.each<[Partial<RecallDraft>, object]>([
  [{}, { type: 'lots', lots: ['L7', 'L8'] }],
  [{ pieces: 'all' }, { type: 'all' }],
  [
    { pieces: 'expiry', from: '2026-12-01', to: '2026-12-01' },
    { type: 'expiry', from: '2026-12-01', to: '2026-12-01' },
  ],
])('%j', (change, pieces) => {
  expect(readRecallDraft({ ...whole, ...change }, today)).toMatchObject({
    status: 'read',
    recall: { pieces, reason: 'Glass.', announcedDay: today },
  })
})

test.each<[Partial<RecallDraft>, RecallField]>([
  [{ itemId: '' }, 'item'],
  [{ lots: ' \n ' }, 'lots'],
  [{ lots: 'x'.repeat(101) }, 'lots'],
  [{ pieces: 'expiry' }, 'span'],
  [{ pieces: 'expiry', from: '2026-12-02', to: '2026-12-01' }, 'span'],
  [{ reason: ' ' }, 'reason'],
  [{ instruction: 'x'.repeat(301) }, 'instruction'],
])('%j is wrong', (change, field) => {
  expect(readRecallDraft({ ...whole, ...change }, today)).toEqual({ status: 'wrong', fields: [field] })
})
