import { expect, test } from 'vitest'
import { barOf } from './progressBar.ts'

test.each([
  [0, 10, 'Work [------------------------]   0 %'],
  [5, 10, 'Work [############------------]  50 %'],
  [10, 10, 'Work [########################] 100 %'],
  [11, 10, 'Work [########################] 100 %'],
  [0, 0, 'Work [########################] 100 %'],
])('%i of %i', (done, all, bar) => {
  expect(barOf('Work', done, all)).toBe(bar)
})
