/** Which Node.js may run Kassa, by the range that package.json really has. */

import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { acceptsVersion } from './nodeVersion.mjs'

test.each([
  ['18.20.4', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['24.0.0-nightly', true],
  ['26.1.0', true],
])('Node.js %s: %s', (version, expected) => {
  expect(acceptsVersion(manifest.engines.node, version)).toBe(expected)
})
