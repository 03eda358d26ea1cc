/** Which systems bring everything to the disk by one call. */
import { expect, test } from 'vitest'
import { tellsOfFailedWrites } from './settings.ts'

test.each([
  ['linux', '6.1.0-18-amd64', true],
  ['linux', '5.8.0', true],
  ['linux', '5.4.0-150-generic', false],
  ['linux', '4.19.0', false],
  ['darwin', '23.1.0', false],
  ['win32', '10.0.22631', false],
] as const)('%s %s: %s', (platform, release, isTold) => {
  expect(tellsOfFailedWrites(platform, release)).toBe(isTold)
})
