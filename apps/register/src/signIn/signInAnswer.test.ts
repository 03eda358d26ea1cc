/** What stands below the PIN is what came of the PIN. */
import type { NoticeCode } from '@kassa/client'
import { expect, test } from 'vitest'
import { isSignInAnswer } from './signInAnswer.ts'

test.each<[NoticeCode, boolean]>([
  ['wrong_pin', true],
  ['badge_unknown', true],
  ['locked_out', true],
  ['storage_failed', true],
  ['drawer_failed', false],
  ['basket_taken_over', false],
  ['tiles_not_saved', false],
])('%s: %s', (code, isAnswer) => {
  expect(isSignInAnswer({ code })).toBe(isAnswer)
})
